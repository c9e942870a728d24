import { describe, expect, it } from 'vitest';
import { reportsAccountAction } from './account-actions.ts';

describe('an action on an account', () => {
  it.each([
    'Ich habe Ihre Lieferadresse geändert.',
    'Gerne! Ihre Bestellung wurde soeben storniert.',
    'Erledigt, wir haben den Vertrag zum Monatsende gekündigt.',
    'Die Umbuchung wurde durchgeführt.',
    'I have cancelled your order.',
    'Your password has been reset.',
    'All done: I just updated the address in your account.',
    'Your refund was processed.',
  ])('is reported by “%s”', (said) => expect(reportsAccountAction(said)).toBe(true));

  it.each([
    'Ich habe Ihre Adresse nicht geändert.',
    'Soll ich Ihre Bestellung stornieren?',
    'Sobald Ihr Vertrag geändert wurde, schreiben wir Ihnen.',
    'Sie können Ihre Adresse im Kundenkonto ändern.',
    'Wie lautet Ihre Kundennummer?',
    'I cannot change your address.',
    'Once your order has been cancelled, you get a mail.',
    'Shall I cancel your order?',
    'You can update your password in the settings.',
    'Our opening hours are from nine to five.',
  ])('is not reported by “%s”', (said) => expect(reportsAccountAction(said)).toBe(false));
});
