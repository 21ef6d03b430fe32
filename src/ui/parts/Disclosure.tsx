// What is opened on demand and not reckoned before: a button of the browser's own, which the
// keyboard and screen readers know.
import { useState, type ReactNode } from 'react';

interface DisclosureProps {
  readonly summary: string;
  /** What the summary is about, for whoever hears it out of its place. */
  readonly about: string;
  readonly children: () => ReactNode;
}

export function Disclosure({ summary, about, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {summary}
        <span className="unseen">: {about}</span>
      </summary>
      {isOpen && children()}
    </details>
  );
}
