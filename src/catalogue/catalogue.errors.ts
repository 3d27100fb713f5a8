import { defineProblem } from '../platform/errors/problem.js';

export const catalogueClashes = defineProblem('catalogue_clashes', 409, {
  en: 'A renewed entry of the catalogue stands against an entry of your own, such as a term of the same role at the same time. Look at the newest terms, then load again.',
  tr: 'Kataloğun yenilenen bir kaydı, sizin girdiğiniz bir kayıtla çelişiyor (örneğin aynı görev için aynı dönem). Son girilen görev dönemlerine bakın, sonra yeniden yükleyin.',
});
