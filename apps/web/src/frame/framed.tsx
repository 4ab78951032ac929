import type { RouteObject } from 'react-router';
import { BrokenPage } from './broken-page';
import { Frame } from './frame';

/** Pages within the frame of the house; one that breaks leaves the frame standing. */
export const framed = (pages: readonly RouteObject[]): RouteObject[] => [
  {
    element: <Frame />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <div />,
    children: [{ errorElement: <BrokenPage />, children: [...pages] }],
  },
];
