import 'i18next';
import type consent from './cs/consent.json';
import type frame from './cs/frame.json';
import type handover from './cs/handover.json';
import type cases from './cs/cases.json';
import type need from './cs/need.json';
import type sending from './cs/sending.json';
import type statement from './cs/statement.json';
import type home from './cs/home.json';
import type print from './cs/print.json';
import type coverage from './cs/coverage.json';
import type counts from './cs/counts.json';
import type prison from './cs/prison.json';
import type organisation from './cs/organisation.json';
import type service from './cs/service.json';
import type received from './cs/received.json';
import type reports from './cs/reports.json';
import type work from './cs/work.json';
import type search from './cs/search.json';
import type places from './cs/places.json';
import type links from './cs/links.json';
import type listing from './cs/listing.json';
import type team from './cs/team.json';
import type agreements from './cs/agreements.json';
import type governance from './cs/governance.json';
import type oversight from './cs/oversight.json';
import type members from './cs/members.json';
import type profile from './cs/profile.json';

/** The keys there are: a part of the pages names its file of words here. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: {
      consent: typeof consent;
      frame: typeof frame;
      handover: typeof handover;
      cases: typeof cases;
      need: typeof need;
      sending: typeof sending;
      statement: typeof statement;
      home: typeof home;
      print: typeof print;
      coverage: typeof coverage;
      counts: typeof counts;
      prison: typeof prison;
      organisation: typeof organisation;
      service: typeof service;
      received: typeof received;
      reports: typeof reports;
      work: typeof work;
      search: typeof search;
      places: typeof places;
      links: typeof links;
      listing: typeof listing;
      team: typeof team;
      agreements: typeof agreements;
      governance: typeof governance;
      oversight: typeof oversight;
      members: typeof members;
      profile: typeof profile;
    };
  }
}
