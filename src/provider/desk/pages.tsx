/** @jsxImportSource hono/jsx */
// The links from one page of a long list to its neighbours.
import type { FC } from 'hono/jsx';
import { desk as words } from '../../../locales/desk.ts';
import type { Speech } from '../../ui/texts.tsx';

const MOST = 100_000;

/** The first for whatever is no number of a page. */
export const pageNumber = (asked = '1'): number =>
  Math.min(Math.max(Math.trunc(Number(asked)) || 1, 1), MOST);

/** `earlier` and `later` are addresses; null where there is no such page. */
export const Pages: FC<{
  label: string;
  earlier: string | null;
  later: string | null;
  speech: Speech;
}> = ({ label, earlier, later, speech: { t } }) =>
  earlier === null && later === null ? null : (
    <nav class="actions" aria-label={label}>
      {earlier !== null && (
        <a class="secondary" href={earlier}>
          {t(words.earlierPage)}
        </a>
      )}
      {later !== null && (
        <a class="secondary" href={later}>
          {t(words.laterPage)}
        </a>
      )}
    </nav>
  );
