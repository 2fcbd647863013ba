/**
 * Headers of Moodle's grading worksheet by language pack, in their order: id, name, e-mail, status,
 * grade, maximum, can be changed, last modified (submission), last modified (grade), comments; then
 * the word before the participant's number, the word for yes, and a date.
 */
interface Pack {
  heads: string[];
  participant: string;
  yes: string;
  no: string;
  date: string;
}

const pack = (heads: string, participant: string, yes: string, no: string, date: string): Pack => ({
  heads: heads.split('|'),
  participant,
  yes,
  no,
  date,
});

export const PACKS: Record<string, Pack> = {
  en: pack(
    'Identifier|Full name|Email address|Status|Grade|Maximum grade|Grade can be changed|Last modified (submission)|Last modified (grade)|Feedback comments',
    'Participant ',
    'Yes',
    'No',
    'Monday, 2 November 2026, 10:00 AM',
  ),
  es: pack(
    'Identificador|Nombre completo|Dirección de correo|Estado|Calificación|Calificación máxima|La calificación puede ser cambiada|Última modificación (entrega)|Última modificación (calificación)|Comentarios de retroalimentación',
    'Participante',
    'Sí',
    'No',
    'lunes, 2 de noviembre de 2026, 10:00',
  ),
  es_mx: pack(
    'Identificador|Nombre completo|Dirección Email|Estatus|Calificación|Calificación máxima|La calificación puede cambiarse|Última modificación (entrega)|Última modificación (calificación)|Comentarios de retroalimentación',
    'Participante ',
    'Sí',
    'No',
    'lunes, 2 de noviembre de 2026, 10:00',
  ),
  de: pack(
    'ID|Vollständiger Name|E-Mail-Adresse|Status|Bewertung|Bestwertung|Bewertung kann geändert werden|Zuletzt geändert (Abgabe)|Zuletzt geändert (Bewertung)|Feedback als Kommentar',
    'Teilnehmer/in',
    'Ja',
    'Nein',
    'Montag, 2. November 2026, 10:00',
  ),
  fr: pack(
    'Identifiant|Nom complet|Adresse de courriel|Statut|Note|Note maximale|La note peut être modifiée|Dernière modification (travail remis)|Dernière modification (note)|Commentaires de feedback',
    'Participant ',
    'Oui',
    'Non',
    'lundi 2 novembre 2026, 10:00',
  ),
  pt: pack(
    'Identificador|Nome completo|Endereço de email|Estado|Nota|Nota máxima|Avaliação pode ser alterada|Última atualização (submissão)|Última atualização (avaliação)|Comentários de feedback',
    'Participante',
    'Sim',
    'Não',
    'segunda-feira, 2 de novembro de 2026 às 10:00',
  ),
  it: pack(
    'Identificativo|Nome completo|Indirizzo email|Stato|Valutazione|Valutazione massima|La valutazione può essere cambiata|Ultima modifica (consegna)|Ultima modifica (valutazione)|Commento',
    'Partecipante ',
    'Sì',
    'No',
    'lunedì, 2 novembre 2026, 10:00',
  ),
  ca: pack(
    'Identificador|Nom complet|Adreça electrònica|Estat|Qualificació|Qualificació màxima|Es pot canviar la qualificació|Darrera modificació (tramesa)|Darrera modificació (qualificació)|Comentaris de retroacció',
    'Participant ',
    'Sí',
    'No',
    'dilluns, 2 de novembre 2026, 10:00',
  ),
  gl: pack(
    'Identificador|Nome completo|Enderezo de correo|Estado|Cualificación|Cualificación máxima|A cualificación pode ser cambiada|Última modificación (entrega)|Última modificación (cualificación)|Comentarios',
    'Participante',
    'Si',
    'Non',
    'luns, 2 de novembro de 2026, 10:00',
  ),
  eu: pack(
    'Identifikatzailea|Deitura/Izena|E-posta helbidea|Egoera|Kalifikazioa|Gehieneko kalifikazioa|Kalifikazioa alda daiteke|Azken aldaketa (bidalketa)|Azken aldaketa (kalifikazioa)|Iruzkinak',
    'Parte-hartzailea',
    'Bai',
    'Ez',
    'astelehena, 2026(e)ko azaroaren 2a, 10:00',
  ),
  nl: pack(
    'Identificatie|Volledige naam|E-mailadres|Status|Cijfer|Maximumcijfer|Cijfer kan gewijzigd worden|Laatst gewijzigd (inzending)|Laatst gewijzigd (cijfer)|Feedback als commentaar',
    'Deelnemer',
    'Ja',
    'Nee',
    'maandag, 2 november 2026, 10:00',
  ),
  sv: pack(
    'Identifierare|Fullständigt namn|E-postadress|Status|Betyg|Högsta betyg|Betyg kan ändras|Senast ändrad (inlämning)|Senast ändrad (betyg)|Återkopplingskommentarer',
    'Deltagare',
    'Ja',
    'Nej',
    'måndag, 2 november 2026, 10:00',
  ),
  da: pack(
    'Identifikator|Fulde navn|Mailadresse|Status|Karakter|Maksimumkarakter|Karakter kan ændres|Sidst ændret (aflevering)|Sidst ændret (karakter)|Feedbackkommentarer',
    'Deltager ',
    'Ja',
    'Nej',
    'mandag den 2. november 2026, 10:00',
  ),
  fi: pack(
    'Tunniste|Koko nimi|Sähköpostiosoite|Tila|Arvosana|Enimmäisarvosana|Arvosanaa voi muuttaa|Viimeksi muokattu (palautus)|Viimeksi muokattu (arvosana)|Palautekommentit',
    'Osallistuja',
    'Kyllä',
    'Ei',
    'maanantai, 2 marraskuu 2026, 10.00',
  ),
  pl: pack(
    'Identyfikator|Pełna nazwa|Adres e-mail|Status|Ocena|Ocena maksymalna|Ocena może być zmieniona|Ostatnio modyfikowane (przesłane zadanie)|Ostatnio modyfikowane (ocena)|Komentarz zwrotny',
    'Uczestnik',
    'Tak',
    'Nie',
    'poniedziałek, 2 listopada 2026, 10:00',
  ),
  cs: pack(
    'Identifikátor|Celé jméno|E-mailová adresa|Stav|Známka|Maximální známka|Hodnocení lze změnit|Poslední změna (odevzdaný úkol)|Poslední změna (hodnocení)|Komentář učitele',
    'Účastník ',
    'Ano',
    'Ne',
    'Pondělí, 2. listopadu 2026, 10.00',
  ),
  hu: pack(
    'Azonosító|Teljes név|E-mail cím|Állapot|Pont|Maximális pontszám|A pont módosítható|Utolsó módosítás (leadás)|Utolsó módosítás (pont)|Visszajelzés megjegyzésként',
    'Résztvevő',
    'Igen',
    'Nem',
    '2026. november 2., hétfő, 10:00',
  ),
  tr: pack(
    'Kimlik|Tam adı|E-posta adresi|Durum|Not|En yüksek not|Not değiştirilebilir|Son değiştirme (gönderim)|Son değiştirme (not)|Geri bildirim yorumları',
    'Katılımcı',
    'Evet',
    'Hayır',
    '2 Kasım 2026, Pazartesi, 10:00',
  ),
  ru: pack(
    'Идентификатор|Полное имя|Адрес электронной почты|Состояние|Оценка|Максимальная оценка|Оценка может быть изменена|Последнее изменение (ответ)|Последнее изменение (оценка)|Отзыв в виде комментария',
    'Участник',
    'Да',
    'Нет',
    'понедельник, 2 ноября 2026, 10:00',
  ),
  uk: pack(
    'Ідентифікатор|Повне ім’я|Електронна пошта|Статус|Оцінка|Максимальна оцінка|Оцінку можна змінити|Востаннє змінено (робота)|Востаннє змінено (оцінка)|Коментар відгуку',
    'Учасник ',
    'Так',
    'Ні',
    'понеділок 2 листопада 2026 10:00',
  ),
  el: pack(
    'Αναγνωριστικό|Ονοματεπώνυμο|Διεύθυνση email|Κατάσταση|Βαθμός|Μέγιστος βαθμός|Ο βαθμός μπορεί να αλλάξει|Τελευταία τροποποίηση (υποβολή)|Τελευταία τροποποίηση (βαθμός)|Σχόλια ανατροφοδότησης',
    'Συμμετέχων ',
    'Ναι',
    'Όχι',
    'Δευτέρα, 2 Νοεμβρίου 2026, 10:00',
  ),
  ja: pack(
    'ID|氏名|メールアドレス|ステータス|評点|最大評点|評点変更可能|最終更新日時 (提出)|最終更新日時 (評点)|フィードバックコメント',
    '参加者',
    'Yes',
    'No',
    '2026年 11月 2日(月曜日) 10:00',
  ),
  zh_cn: pack(
    '标识符|全名|电子邮件地址|状态|成绩|最高分|成绩可以更改|最后修改 (提交)|最后修改 (成绩)|反馈评论',
    '参与者',
    '是',
    '否',
    '2026年11月2日 星期一 10:00',
  ),
  ar: pack(
    'المعرف|الاسم الكامل|عنوان البريد|الحالة|العلامة|العلامة القصوى|يمكن تغيير العلامة|آخر تعديل (التسليم)|آخر تعديل (العلامة)|تعليقات',
    'المشارك ',
    'نعم',
    'لا',
    'الاثنين، 2 نوفمبر 2026، 10:00',
  ),
  he: pack(
    'מזהה|שם מלא|דואר אלקטרוני|מצב|ציון|ציון מירבי|ניתן לשנות ציון|שינוי אחרון (הגשה)|שינוי אחרון (ציון)|הערות משוב',
    'משתתף ',
    'כן',
    'לא',
    'יום שני, 2 נובמבר 2026, 10:00',
  ),
};

export const quoted = (cells: readonly string[], separator = ',') =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);

/** Three learners: graded before, not graded, and one whose grade the LMS holds fast. */
export function worksheet({ heads, participant, yes, no, date }: Pack): string {
  const rows = [
    ['101', 'Ana Lucía Pérez Núñez', '70,00', yes, date, date, 'Antes\n\nen dos párrafos'],
    ['102', 'Jorge Villalpando Ruiz', '', yes, date, '-', ''],
    ['103', 'Mary-Ann Smith', '', no, '-', '-', ''],
  ].map(([id, name, grade, canChange, submitted, modified, comment]) =>
    quoted([
      participant + id,
      name!,
      `al100${id}`,
      'x',
      grade!,
      '100,00',
      canChange!,
      submitted!,
      modified!,
      comment!,
    ]),
  );
  return `${[quoted(heads), ...rows].join('\n')}\n`;
}
