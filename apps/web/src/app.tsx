import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { WrittenWide } from './parts/use-is-wide';

/** The pages over the answers they are drawn from; the same in the browser and where the server writes them. */
export const App = ({
  queries,
  isWrittenWide,
  children,
}: {
  readonly queries: QueryClient;
  /** The server writes, or wrote, for a wide screen. */
  readonly isWrittenWide: boolean;
  readonly children: ReactNode;
}) => (
  <StrictMode>
    <WrittenWide value={isWrittenWide}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </WrittenWide>
  </StrictMode>
);
