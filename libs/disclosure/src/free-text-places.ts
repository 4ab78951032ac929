/**
 * The only places where somebody may write freely about a subject, with the characters each takes: a wish of the
 * person, a message to the other side (a question or its answer), where to meet, a reason that is in no list. Each is
 * checked before it is sent.
 */
export const freeTextPlaces = {
  wish: { longest: 300 },
  message: { longest: 300 },
  meeting: { longest: 200 },
  other_reason: { longest: 200 },
} as const;
