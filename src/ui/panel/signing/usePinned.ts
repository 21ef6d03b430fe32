// The document as it was when the step of signing was entered, whatever the page or another window
// does since: nothing changes while the person reads it. If it would be different by now, the
// screen says so, and keeps saying so.
import { useMemo, useState } from 'react';
import { AppError } from '../../../core/errors.ts';
import type { CheckedDraft } from '../../../core/rules/engine.ts';
import { documentToSign, type DocumentToSign, type Identity } from './documentToSign.ts';
import type { StatementLang } from '../../../core/lang.ts';

interface Pinned {
  readonly document: DocumentToSign | AppError;
  readonly hasChanged: boolean;
}

/** Another identity counts as entering again: the order is pinned as it is then. */
export function usePinned(
  checked: CheckedDraft,
  identity: Identity,
  lang: StatementLang,
  origin: string | null,
): Pinned {
  const [pin, setPin] = useState({ checked, identity, origin, hasChanged: false });
  const document = useMemo(
    () => documentToSign(pin.checked, pin.identity, lang, pin.origin),
    [pin.checked, pin.identity, lang, pin.origin],
  );
  const now = useMemo(
    () => documentToSign(checked, identity, lang, origin),
    [checked, identity, lang, origin],
  );
  if (pin.identity !== identity) setPin({ checked, identity, origin, hasChanged: false });
  else if (!pin.hasChanged && !isSame(document, now)) setPin({ ...pin, hasChanged: true });
  return { document, hasChanged: pin.hasChanged };
}

const isSame = (one: DocumentToSign | AppError, other: DocumentToSign | AppError): boolean =>
  one instanceof AppError || other instanceof AppError
    ? one instanceof AppError && other instanceof AppError
    : JSON.stringify(one.fields) === JSON.stringify(other.fields);
