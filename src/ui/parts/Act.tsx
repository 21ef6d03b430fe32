// The one action of a screen. It stands next after what must be read for it, and stays in view
// however far the screen is scrolled, where there is room (style.css). Whoever asks for a part of
// the screen that it would cover gets it scrolled clear (WCAG 2.4.11).
import type { ReactNode } from 'react';

export function Act({ children }: { readonly children: ReactNode }) {
  return <div className="act">{children}</div>;
}
