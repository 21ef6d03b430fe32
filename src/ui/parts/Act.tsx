// The button of a screen's one action, and nothing beside it. It stands next after what must be read
// for it, and stays in view however far the screen is scrolled, where there is room (style.css).
// Whoever asks for a part of the screen that it would cover gets it scrolled clear (WCAG 2.4.11).
import type { ReactNode } from 'react';

interface ActProps {
  readonly sticks?: boolean;
  readonly children: ReactNode;
}

export function Act({ sticks = true, children }: ActProps) {
  return <div className={sticks ? 'act act-sticks' : 'act'}>{children}</div>;
}
