/** On which side of a handover somebody stands. A unit that sends to itself stands on the sender's. */
export type Side = 'sender' | 'provider';
