/** A need as the form holds it. */
export interface NeedForm {
  kind: string;
  urgency: string;
  district: string;
  wish: string;
}

/** A form nobody has typed into. */
export const emptyNeed: NeedForm = { kind: '', urgency: 'soon', district: '', wish: '' };
