// What waits for the person, or lapses soon, as a number on the icon.
import { badge as words } from '../../../locales/badge.ts';
import { format } from '../../../locales/format.ts';
import type { Lang } from '../../core/lang.ts';
import { attentionOf } from '../../core/submission/attention.ts';
import type { OutboxEntry } from '../../core/submission/outboxEntry.ts';
import { showBadge } from '../../edge/badge.ts';
import { now } from '../../edge/clock.ts';

export async function tellOnIcon(entries: readonly OutboxEntry[], lang: Lang): Promise<void> {
  const count = attentionOf(entries, now()).size;
  await (count === 0
    ? showBadge('', '')
    : showBadge(String(count), format(words.waiting[lang], { count }, lang)));
}
