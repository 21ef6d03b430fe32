// Every field beside the statement, exactly as the signed bytes have it: nothing is signed that cannot be looked at.
import { sign as words } from '../../../locales/signing.ts';
import type { RequestFields } from '../../core/request/request.ts';
import { useTexts } from '../texts.tsx';

/** `order.periodFrom` → value, one row a leaf. */
function leavesOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, path === '' ? name : `${path}.${name}`));
}

export function SignedFields({ fields }: { readonly fields: RequestFields }) {
  const { t } = useTexts();
  const leaves = leavesOf(fields).filter(([path]) => path !== 'statement');
  return (
    <details className="signed-fields">
      <summary>{t(words.fields)}</summary>
      <p className="hint">{t(words.fieldsHint)}</p>
      <dl className="leaves" translate="no">
        {leaves.map(([path, value]) => (
          <div key={path}>
            <dt>{path}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
