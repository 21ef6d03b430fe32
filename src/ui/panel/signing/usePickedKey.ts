// Which remembered key signs: the filer's own that lasts longest, until the person picks another or
// asks for a file; and where the focus goes when that changes.
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { RequestFields } from '../../../core/request/request.ts';
import type { RememberedKey, SigningPorts } from '../../ports.ts';
import { useWatched } from '../../useWatched.ts';
import { keysOf } from './RememberedKey.tsx';

interface PickedKeyTerms extends Pick<RequestFields, 'filer'> {
  readonly ports: SigningPorts;
  readonly file: RefObject<HTMLInputElement | null>;
  readonly password: RefObject<HTMLInputElement | null>;
  readonly takesFocus: boolean;
}

export interface KeyPicking extends ReturnType<typeof keysOf> {
  /** Null where the key comes from a file. */
  readonly picked: RememberedKey | null;
  readonly pick: (id: string) => void;
  readonly setAnother: (isAnother: boolean) => void;
}

export function usePickedKey(terms: PickedKeyTerms): KeyPicking {
  const { ports, filer, file, password, takesFocus } = terms;
  const keys = useWatched(ports.watchKeys);
  const [pickedId, pick] = useState('');
  const [isAnother, setAnother] = useState(false);
  const isLoading = keys.status === 'loading';
  // Where nothing is kept, a file can still be chosen.
  const own = keysOf(filer.person.iin, keys.status === 'here' ? keys.value : [], ports.now());
  const [first = null] = own.usable;
  const picked = isAnother ? null : (own.usable.find(({ id }) => id === pickedId) ?? first);
  const current = picked?.id ?? null;
  const before = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (isLoading || before.current === current) return;
    const isFirst = before.current === undefined;
    const isOtherInput = before.current === null || current === null;
    // Of several keys one was forgotten, and with it the button that was pressed.
    const isLost = document.activeElement === document.body;
    if (isFirst ? takesFocus && !isInForm(password) : isOtherInput || isLost) {
      const input = (current === null ? file : password).current;
      // What is signed stands above: no more of it is scrolled away than must be.
      input?.focus({ preventScroll: true });
      input?.scrollIntoView({ block: 'nearest' });
    }
    before.current = current;
  }, [isLoading, current, takesFocus, file, password]);
  return { ...own, picked, pick, setAnother };
}

/** Whoever came to the form before its keys were read has begun: the focus is theirs. */
const isInForm = ({ current }: RefObject<HTMLInputElement | null>): boolean =>
  [...(current?.form?.elements ?? [])].some((each) => each === document.activeElement);
