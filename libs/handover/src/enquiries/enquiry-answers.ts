/** What a service may answer. */
export const enquiryAnswers = ['room_until', 'waiting_list', 'no', 'must_be_assessed'] as const;

/** One of {@link enquiryAnswers}. */
export type EnquiryAnswer = (typeof enquiryAnswers)[number];
