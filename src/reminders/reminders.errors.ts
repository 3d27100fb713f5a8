import { defineProblem } from '../platform/errors/problem.js';

export const muteLinkOver = defineProblem('mute.expired', 410, {
  en: 'This link has ended. The next reminder has a new one.',
  tr: 'Bu bağlantının süresi dolmuş. Bir sonraki hatırlatmada yenisi bulunur.',
});

export const nothingToSend = defineProblem('nothing_to_send', 409, {
  en: 'This mail was sent, was moved to another date, or ended with what it was about.',
  tr: 'Bu ileti gönderilmiş, başka bir tarihe alınmış ya da konusuyla birlikte sona ermiş.',
});
