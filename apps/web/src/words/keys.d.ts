import 'i18next';
import type frame from './cs/frame.json';
import type home from './cs/home.json';

/** The keys there are: a part of the pages names its file of words here. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: {
      frame: typeof frame;
      home: typeof home;
    };
  }
}
