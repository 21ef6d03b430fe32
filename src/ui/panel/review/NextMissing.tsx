// The way past everything that is right already: to the next question without an answer, else to the way on.
import { missing } from '../../../../locales/order.ts';
import { inputId } from '../../facts/inputId.ts';
import { REVIEW_SECTIONS, sectionOf } from '../../facts/sections.ts';
import { focusOn } from '../../parts/focus.ts';
import { useTexts } from '../../texts.tsx';
import { isMissing, type Row } from './asked.ts';

/** Of the button that ends the review. */
export const ONWARD_ID = 'review-onward';

interface NextMissingProps {
  readonly rows: readonly Row[];
  /** The number of the section that it stands behind; -1 above the first. */
  readonly after: number;
}

export function NextMissing({ rows, after }: NextMissingProps) {
  const { t } = useTexts();
  const open = rows.filter(isMissing);
  const next = open.find(({ path }) => REVIEW_SECTIONS.indexOf(sectionOf(path)) > after) ?? open[0];
  const target = next === undefined ? ONWARD_ID : inputId(next.path);
  return (
    <p>
      <a
        className="link"
        href={`#${target}`}
        onClick={(event) => {
          event.preventDefault();
          focusOn(target);
        }}
      >
        {t(next === undefined ? missing.onward : missing.next)}
      </a>
    </p>
  );
}
