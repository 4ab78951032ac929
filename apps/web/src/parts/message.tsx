import '@gov-design-system-ce/styles/html/components/gov-message.css';
import { GovMessage } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';

type Tone = 'note' | 'good' | 'careful' | 'bad';
const colors = { note: 'primary', good: 'success', careful: 'warning', bad: 'error' } as const;

/** A short message in the page, announced to screen readers when it appears. */
export const Message = ({ tone = 'note', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <GovMessage color={colors[tone]} type="subtle">
    <div className="stack-s">{children}</div>
  </GovMessage>
);
