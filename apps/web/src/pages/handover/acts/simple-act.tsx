import { ActFrame } from '../act-frame';
import {
  AcknowledgeHandoverDocument,
  AskToMeetDocument,
  ConfirmPlaceAgainDocument,
  ExtendOfferDocument,
  LetGoOfferDocument,
  ResumeHandoverDocument,
} from '../acts.documents';
import { useAct, type ActDocument, type ActProps } from '../use-act';

/** Acts that need nothing but to be wanted. */
export const simpleActs: Readonly<Record<string, ActDocument<object>>> = {
  acknowledge: AcknowledgeHandoverDocument,
  askToMeet: AskToMeetDocument,
  letGo: LetGoOfferDocument,
  extendOffer: ExtendOfferDocument,
  confirmAgain: ConfirmPlaceAgainDocument,
  resume: ResumeHandoverDocument,
};

/** One of {@link simpleActs}: what it does, and the button. */
export const SimpleAct = ({ document, ...props }: ActProps & { readonly document: ActDocument<object> }) => {
  const { act, ...rest } = useAct(document, props);
  return <ActFrame {...rest} act={props.act} onBack={props.onBack} onSubmit={() => void act({})} />;
};
