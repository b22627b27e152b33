import { describe, expect, it } from 'vitest';
import { readText } from '../../../loaders/read/text.js';
import { assembleArticle } from '../../../loaders/read/assemble.js';
import { chooseLanguage, detectLanguage, primaryLanguage } from '../../../loaders/read/language.js';

const ENGLISH =
  'The harbour of Port Lune was closed on Monday after a crane fell onto a ferry, and nobody was hurt, officials said. The harbour master told reporters that the crane had been checked in March, and that the ferry would be back at sea within a week.';
const ARABIC =
  'أغلق الميناء يوم الاثنين بعد سقوط رافعة على عبارة ولم يصب أحد بأذى بحسب ما قال مسؤولون محليون. وقال مدير الميناء للصحفيين إن الرافعة خضعت للفحص في مارس وإن العبارة ستعود إلى البحر خلال أسبوع واحد إذا سمح الطقس بذلك، وإن السكان لم يتضرروا.';
const FRENCH =
  'Le port a été fermé lundi après la chute d’une grue sur un ferry, ont annoncé les autorités, et personne n’a été blessé. Le directeur du port a dit aux journalistes que la grue avait été contrôlée en mars et que le ferry reprendrait la mer dans une semaine.';

describe('the language of a text', () => {
  it.each([
    ['en', ENGLISH],
    ['en', 'Police closed the bridge after two lorries collided near Stowmere.'],
    ['fr', FRENCH],
    ['de', 'Der Hafen wurde am Montag geschlossen, nachdem ein Kran auf eine Fähre gestürzt war.'],
    ['es', 'El puerto fue cerrado el lunes después de que una grúa cayera sobre un ferry.'],
    ['it', 'Il porto è stato chiuso lunedì dopo che una gru è caduta su un traghetto.'],
    ['pt', 'O porto foi fechado na segunda-feira depois que um guindaste caiu sobre uma balsa.'],
    ['nl', 'De haven werd maandag gesloten nadat een kraan op een veerboot was gevallen.'],
    ['sv', 'Hamnen stängdes på måndagen efter att en kran fallit på en färja, men ingen skadades.'],
    ['tr', 'Liman, bir vincin feribotun üzerine düşmesinin ardından pazartesi günü kapatıldı.'],
    ['pl', 'Port został zamknięty w poniedziałek po tym, jak dźwig spadł na prom.'],
    ['ru', 'Порт был закрыт в понедельник после того, как кран упал на паром.'],
    ['uk', 'Порт було закрито в понеділок після того, як кран упав на пором; ніхто не постраждав.'],
    ['el', 'Το λιμάνι έκλεισε τη Δευτέρα αφού ένας γερανός έπεσε πάνω σε ένα φέρι.'],
    ['ar', ARABIC],
    ['fa', 'بندر روز دوشنبه پس از سقوط جرثقیل روی یک کشتی بسته شد و به گفته مقامات کسی آسیب ندید.'],
    ['he', 'הנמל נסגר ביום שני לאחר שמנוף נפל על מעבורת, ואיש לא נפגע, כך מסרו גורמים רשמיים.'],
    ['hi', 'सोमवार को एक क्रेन के नौका पर गिरने के बाद बंदरगाह बंद कर दिया गया और कोई घायल नहीं हुआ।'],
    ['zh', '星期一，一台起重机倒在渡轮上，港口因此关闭。官员表示，事故没有造成人员伤亡。'],
    ['ja', '月曜日、クレーンがフェリーの上に倒れたため港が閉鎖された。けが人はいなかった。'],
    ['ko', '월요일 크레인이 여객선 위로 쓰러져 항구가 폐쇄됐다. 다친 사람은 없다고 밝혔다.'],
    [null, 'Port closed'],
    [null, 'الميناء مغلق'],
    [null, '港口关闭'],
    [null, '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30'],
    [null, 'Ada Quill Ben Okoro Yara Haddad Suleiman Taha John Ferris Mary Oduya Pascal Rime'],
    [null, ''],
  ])('is %s for "%s"', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it('is English where an English text quotes another script, however long the quotations are', async () => {
    const text = `The minister wrote on Monday that the port was closed. “${ARABIC.slice(0, 110)}” he said in a post, and the harbour master answered him at once.`;
    expect(await detectLanguage(text)).toBe('en');
  });

  it('is Arabic where an Arabic text stands between English buttons', async () => {
    expect(await detectLanguage(`Home News Share ${ARABIC} Facebook Twitter Read more`)).toBe('ar');
  });
});

describe('a declared language', () => {
  it.each([
    ['en', ENGLISH, 'en', false],
    ['en', ARABIC, 'ar', true],
    ['ar', ENGLISH, 'en', true],
    ['en', FRENCH, 'fr', true],
    ['ms', FRENCH, 'fr', true],
    [null, FRENCH, 'fr', false],
    ['fr', 'Port closed', 'fr', false],
    ['fr', 'Ada Quill, Ben Okoro, Yara Haddad, '.repeat(12), 'fr', false],
    [null, 'Port closed', null, false],
  ])('%s over the words "%.30s" gives %s', async (declared, words, language, isTold) => {
    const chosen = await chooseLanguage(declared, words);
    expect([chosen.language, chosen.message !== null]).toEqual([language, isTold]);
  });

  it('wins over a neighbour that detectors take it for', async () => {
    const words = `${'Pelabuhan ditutup pada hari Senin setelah sebuah derek jatuh menimpa kapal feri, kata pihak berwenang setempat. '.repeat(3)}`;
    expect((await chooseLanguage('id', words)).language).toBe('id');
  });

  it.each([
    ['en-GB', 'en'],
    ['en_US', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['English', null],
    ['', null],
    [null, null],
  ])('%s is %s', (tag, language) => {
    expect(primaryLanguage(tag)).toBe(language);
  });
});

it('of an article in another language is told with the reason, and the text is kept whole', async () => {
  const reading = readText(ARABIC);
  const fields = { id: null, publisher: null, messages: [], text: ARABIC, language: 'en-GB', ...reading };
  const article = await assembleArticle(fields);
  expect([article.language, article.text]).toEqual(['ar', ARABIC]);
  expect(article.messages.map(({ level, reason }) => [level, reason])).toEqual([
    ['INFO', 'expected text in "en", as its source declares, but got words in "ar"'],
    ['INFO', 'the text is in "ar": recognition is for English, so names and quotations may be missed'],
  ]);
});
