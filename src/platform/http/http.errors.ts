import { defineProblem } from '../errors/problem.js';

export const notSignedIn = defineProblem('not_signed_in', 401, { en: 'Sign in first.', tr: 'Önce oturum açın.' });

export const noOffice = defineProblem('no_office', 403, {
  en: 'You are not a member of an active office.',
  tr: 'Etkin bir kurum hesabının üyesi değilsiniz.',
});

export const officeSuspended = defineProblem('office_suspended', 403, {
  en: 'This office is suspended. Its data is kept; ask the operator of the service.',
  tr: 'Bu kurum hesabı askıya alınmış. Verileri saklanıyor; hizmeti işletenle görüşün.',
});

/** The tab shows one office and the session works in another: nothing may be mixed. */
export const officeChanged = defineProblem('office_changed', 409, {
  en: 'This session now works in another office. Reload the page before you go on.',
  tr: 'Bu oturum artık başka bir kurum hesabında. Devam etmeden önce sayfayı yenileyin.',
});

export const officeHeaderMissing = defineProblem('office_header_missing', 400, {
  en: 'A change must name its office in the header heyet-office.',
  tr: 'Değişiklik isteği, kurum hesabını heyet-office başlığında belirtmelidir.',
});

export const foreignOrigin = defineProblem('foreign_origin', 403, {
  en: 'Changes are taken only from this site.',
  tr: 'Değişiklikler yalnızca bu siteden kabul edilir.',
});

export const invalidInput = defineProblem('invalid_input', 422, {
  en: 'Some fields need another value.',
  tr: 'Bazı alanlar düzeltilmeli.',
});

export const malformedBody = defineProblem('malformed_body', 400, {
  en: 'The body is not valid JSON.',
  tr: 'İstek gövdesi geçerli bir JSON değil.',
});

export const bodyTooLarge = defineProblem('body_too_large', 413, {
  en: 'The body is too large: JSON may have 1 MB, a form 1 kB.',
  tr: 'İstek gövdesi çok büyük: JSON en çok 1 MB, form en çok 1 kB olabilir.',
});

export const unsupportedMediaType = defineProblem('unsupported_media_type', 415, {
  en: 'Send JSON (application/json).',
  tr: 'JSON (application/json) gönderin.',
});

export const badRequest = defineProblem('bad_request', 400, {
  en: 'The request cannot be understood.',
  tr: 'İstek anlaşılamadı.',
});

export const tooManyRequests = defineProblem('too_many_requests', 429, {
  en: 'Too many requests. Try again in {seconds} seconds.',
  tr: 'Çok fazla istek geldi. {seconds} saniye sonra yeniden deneyin.',
});

export const keyReused = defineProblem('idempotency_key_reused', 422, {
  en: 'This Idempotency-Key was used for another request.',
  tr: 'Bu Idempotency-Key başka bir istek için kullanıldı.',
});

export const invalidKey = defineProblem('invalid_idempotency_key', 400, {
  en: 'Idempotency-Key takes 8 to 200 visible ASCII characters.',
  tr: 'Idempotency-Key 8–200 görünür ASCII karakter olmalıdır.',
});

/** Never ignored: who sends a key trusts that the change is done once. */
export const keyNotTaken = defineProblem('idempotency_key_not_taken', 400, {
  en: 'Requests about an account take no Idempotency-Key. Send this one without it.',
  tr: 'Hesapla ilgili istekler Idempotency-Key kabul etmez. İsteği bu başlık olmadan gönderin.',
});

export const versionMissing = defineProblem('version_missing', 428, {
  en: 'Say in If-Match which version you change.',
  tr: 'Hangi sürümü değiştirdiğinizi If-Match başlığında belirtin.',
});

export const unavailable = defineProblem('unavailable', 503, {
  en: 'The database cannot be reached. Try again in a moment; nothing was saved.',
  tr: 'Veritabanına ulaşılamıyor. Biraz sonra yeniden deneyin; hiçbir şey kaydedilmedi.',
});

export const unexpected = defineProblem('unexpected', 500, {
  en: 'Something failed on our side. Nothing was saved; the request id helps us find it.',
  tr: 'Sistemde bir hata oluştu. Hiçbir şey kaydedilmedi; istek numarası hatayı bulmamıza yardım eder.',
});
