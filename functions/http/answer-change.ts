import { failed } from '../../src/domain/result.ts';
import { acceptOffer, canAnswer, leaveLine } from '../booking/answer-offer.ts';
import type { Change } from './change-page.ts';
import { myBookingPage } from './own-booking.ts';
import { textOf } from './posted-fields.ts';

/** `/{locale}/bokning/{token}/svara/`: my booking asks it itself while there is an offer. */
export const answerChange: Change = {
  action: 'answer',
  isOpen: canAnswer,
  page: myBookingPage,
  make: async (services, { booking }, fields) => {
    switch (textOf(fields, 'answer')) {
      case 'yes':
        return acceptOffer(services, booking.id);
      case 'no':
        return leaveLine(services, booking.id);
      default:
        return failed('again');
    }
  },
};
