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
  const isFile = picked === null;
  const wasFile = useRef<boolean | null>(null);
  useEffect(() => {
    if (isLoading || wasFile.current === isFile) return;
    if (takesFocus || wasFile.current !== null) {
      const input = (isFile ? file : password).current;
      // What is signed stands above: no more of it is scrolled away than must be.
      input?.focus({ preventScroll: true });
      input?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
    wasFile.current = isFile;
  }, [isLoading, isFile, takesFocus, file, password]);
  return { ...own, picked, pick, setAnother };
}
