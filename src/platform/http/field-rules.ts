import type { Said } from '../i18n/language.js';

/** The words of each field rule, by the constraint name class-validator reports. */
export const RULES: Record<string, { name: string; said: Said }> = {
  invalid: { name: 'invalid', said: { en: 'This value does not fit.', tr: 'Bu değer uygun değil.' } },
  whitelistValidation: { name: 'unknown_field', said: { en: 'There is no such field.', tr: 'Böyle bir alan yok.' } },
  isDefined: { name: 'required', said: { en: 'This is needed.', tr: 'Bu alan gerekli.' } },
  isText: {
    name: 'text',
    said: { en: 'Text of {min} to {max} characters is needed.', tr: '{min}–{max} karakterlik bir metin gerekli.' },
  },
  isLine: {
    name: 'one_line',
    said: {
      en: 'One line of {min} to {max} characters, without control characters.',
      tr: 'Denetim karakteri içermeyen, {min}–{max} karakterlik tek satır gerekli.',
    },
  },
  isId: { name: 'id', said: { en: 'This is not an id.', tr: 'Bu bir kayıt kimliği değil.' } },
  isLocalDate: {
    name: 'date',
    said: {
      en: 'A calendar date from 1900 to 2200, such as 2027-05-04.',
      tr: '1900–2200 arasında geçerli bir tarih gerekli, örneğin 2027-05-04.',
    },
  },
  isPartialDate: {
    name: 'partial_date',
    said: {
      en: 'A year, a month or a day from 1900 to 2200, such as 2001, 2010-06 or 1992-06-25.',
      tr: '1900–2200 arasında bir yıl, ay veya gün gerekli, örneğin 2001, 2010-06 ya da 1992-06-25.',
    },
  },
  isTerm: {
    name: 'term',
    said: {
      en: 'A length in years and months, such as P2Y or P6M.',
      tr: 'Yıl ve ay olarak bir süre gerekli, örneğin P2Y ya da P6M.',
    },
  },
  isLocalTime: { name: 'time', said: { en: 'A time of day, such as 09:30.', tr: 'Bir saat gerekli, örneğin 09:30.' } },
  isZone: {
    name: 'zone',
    said: { en: 'A time zone, such as Europe/Paris.', tr: 'Bir saat dilimi gerekli, örneğin Europe/Paris.' },
  },
  isCountry: {
    name: 'country',
    said: { en: 'A country code of two letters, such as FR.', tr: 'İki harfli ülke kodu gerekli, örneğin FR.' },
  },
  isMailAddress: { name: 'email', said: { en: 'One e-mail address.', tr: 'Tek bir e-posta adresi gerekli.' } },
  isIn: { name: 'one_of', said: { en: 'One of: {values}.', tr: 'Şunlardan biri olmalı: {values}.' } },
  isInt: { name: 'whole_number', said: { en: 'A whole number.', tr: 'Tam sayı olmalı.' } },
  isBetween: {
    name: 'range',
    said: { en: 'A whole number from {min} to {max}.', tr: '{min} ile {max} arasında bir tam sayı olmalı.' },
  },
  isBoolean: { name: 'yes_or_no', said: { en: 'true or false.', tr: 'true ya da false olmalı.' } },
  isArray: { name: 'list', said: { en: 'A list.', tr: 'Bir liste olmalı.' } },
  arrayMaxSize: { name: 'too_many', said: { en: 'Too many entries.', tr: 'Çok fazla kayıt var.' } },
  arrayMinSize: { name: 'too_few', said: { en: 'At least one entry is needed.', tr: 'En az bir kayıt gerekli.' } },
  nestedValidation: { name: 'object', said: { en: 'This part is malformed.', tr: 'Bu bölüm hatalı.' } },
  isRecord: { name: 'object', said: { en: 'This part is malformed.', tr: 'Bu bölüm hatalı.' } },
  isPassword: {
    name: 'password',
    said: {
      en: '8 to 128 characters, and not one of the most common passwords.',
      tr: '8–128 karakter olmalı ve en yaygın parolalardan biri olmamalı.',
    },
  },
};
