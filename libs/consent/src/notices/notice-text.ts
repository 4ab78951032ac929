/** A notice in one language. */
export interface NoticeWords {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/** One version in both languages. */
export interface NoticeText {
  readonly version: number;
  readonly cs: NoticeWords;
  readonly en: NoticeWords;
}
