// One screen: its heading, which takes the focus when the screen comes up, its content, and its place among the steps.
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { frame } from '../../../locales/panel.ts';
import { useTexts } from '../texts.tsx';
import { Progress } from './Progress.tsx';

interface ScreenProps {
  readonly title: string;
  /** For whoever has to send the focus back to the heading. */
  readonly titleId?: string;
  /** Counted from 1; none outside the steps. */
  readonly place?: { readonly n: number; readonly of: number } | undefined;
  /** False where the screen opens at one of its questions or at its action. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

export function Screen({ title, titleId, place, takesFocus = true, children }: ScreenProps) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t(frame.name)}`;
  });
  // Before what takes the focus, which scrolls only as far as it must.
  useLayoutEffect(() => {
    scrollTo(0, 0);
  }, [takesFocus]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <>
      <h1 ref={heading} id={titleId} tabIndex={-1}>
        {title}
      </h1>
      {children}
      {place !== undefined && <Progress {...place} />}
    </>
  );
}
