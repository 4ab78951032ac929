import 'i18next';
import type consent from './cs/consent.json';
import type frame from './cs/frame.json';
import type home from './cs/home.json';
import type search from './cs/search.json';
import type places from './cs/places.json';

/** The keys there are: a part of the pages names its file of words here. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: {
      consent: typeof consent;
      frame: typeof frame;
      home: typeof home;
      search: typeof search;
      places: typeof places;
    };
  }
}
