// What the budget pays and what is left to the person, reckoned while the price is typed. Social
// Code art. 163(4), 168(3).
import { amounts as words } from '../../../locales/order.ts';
import { amountsOf } from '../../core/draft/amounts.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { moneyText } from '../facts/spoken.ts';
import { useTexts } from '../texts.tsx';

export function AmountsNote({ draft: { money } }: { readonly draft: Draft }) {
  const { t, lang } = useTexts();
  const amounts = amountsOf(money);
  if (amounts === undefined) return null;
  const { price, guaranteed, claim, topUp } = amounts;
  const right = Math.min(price, guaranteed ?? price);
  return (
    <>
      <p>{t(words.claim, { claim: moneyText(claim, lang) })}</p>
      {claim !== right && (
        <p className="told-wrong">{t(words.otherClaim, { right: moneyText(right, lang) })}</p>
      )}
      {guaranteed === undefined && <p>{t(words.unknown)}</p>}
      {guaranteed !== undefined && claim === right && (
        <p>{topUp === 0 ? t(words.noTopUp) : t(words.topUp, { topUp: moneyText(topUp, lang) })}</p>
      )}
    </>
  );
}
