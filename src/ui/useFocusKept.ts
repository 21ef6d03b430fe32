// Keeps the focus in a part of the screen whose buttons come and go by themselves: when the one
// that had it is gone, the heading takes it.
import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

export interface FocusKept {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** For the element around the part. */
  readonly onFocus: (event: FocusEvent) => void;
}

export function useFocusKept(): FocusKept {
  const heading = useRef<HTMLHeadingElement>(null);
  const holder = useRef<Element | null>(null);
  useEffect(() => {
    if (holder.current?.isConnected !== false) return;
    holder.current = null;
    if (document.activeElement === document.body) heading.current?.focus();
  });
  return {
    heading,
    onFocus: ({ target }) => {
      holder.current = target;
    },
  };
}
