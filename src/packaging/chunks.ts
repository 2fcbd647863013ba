/** Which modules of the course, and which styles, come as one file. */

/** Of `src/exercises/`: what the report and the registry need, and entries of the build. */
const NOT_OF_ISLANDS =
  /index|report|types|definitions|without-help|HowJudged|look-back|use-beside|\w+-islands/;

/**
 * Small shared files cost a request each, which on a phone is dearer than their bytes: what every
 * page loads is one file, what every exercise loads another, and what opens the learner's files a
 * third.
 */
export const CHUNKS = [
  {
    name: 'frame',
    // First: what it shares with the record's own is the frame's.
    priority: 4,
    test: anyOf(
      /node_modules\/idb-keyval\//,
      /node_modules\/nanostores\/(atom|clean-stores|lifecycle|task|index)/,
      /src\/record\/(answers|change|facts|interactions|later|notices|page-outline)\.ts$/,
      /src\/record\/(glance|progress|saving|setback|store|work)\.ts$/,
      /src\/model\/(merge|new-record|optional|result|text)\.ts$/,
      /src\/lms\/(editions|fetch-edition|find-api|evidence|trailer|later|faults|fingerprint)\.ts$/,
      /src\/lms\/(held-copies|last-words|lazy-codec|replica|requests|run-time|timer)\.ts$/,
      /src\/lms\/(answers|browser-session|copies|journal|journal-writer|keeper|late-copy)\.ts$/,
      /src\/lms\/(lazy-writer|open-session|opening|saving-of|store)\.ts$/,
      /src\/lms\/(this-launch|trailer|trust|windows)\.ts$/,
      /src\/boot\/(join-copies|page-events)\.ts$/,
      /src\/storage\/(commit|database|patient|private|storage)\.ts$/,
      /src\/boot\/launch\.ts$/,
      /src\/boot\.ts$/,
      /src\/feedback\/arrival\.ts$/,
      /src\/frame\/(ahead|announcer|away|contents|cover|exit|import-again|notices)\.ts$/,
      /src\/frame\/(panel|reading|router|started|status|steps)\.ts$/,
      /src\/hand-in\/rows-asked\.ts$/,
      /messages\/(progress|saving)\.ts$/,
      /vite\/preload-helper/,
    ),
  },
  // Fetched when a launch has all that it needs (`frame/ahead.ts`), or by who needs one sooner: what
  // reads a record (the codec, a file, a copy of this browser) and what the lessons begin with.
  {
    name: 'aside',
    priority: 3,
    test: anyOf(
      /node_modules\/valibot\//,
      /src\/model\/record\.ts$/,
      /src\/ui\/lesson\/(breathing|figures\/\w+)\.ts$/,
      /src\/frame\/(fetch-ahead|leaving|notice-card|offline|open-ahead|panel-by-script|rest)\.ts$/,
      /src\/my-work\/(work-file|dropped)\.ts$/,
      /src\/ui\/download\.ts$/,
      /src\/messages\/(exit|notices)\.ts$/,
      /src\/record\/(edits|typed)\.ts$/,
    ),
  },
  // What a launch rarely meets: copies that do not agree, an LMS that is late or too full, a
  // connection that does not bring all.
  {
    name: 'setback',
    priority: 2,
    test: anyOf(
      /src\/lms\/(join-last|joined|late-api|offers|profile-names|promised-api|spare-copies)\.ts$/,
      /src\/frame\/islands-away\.ts$/,
    ),
  },
  // Nothing of a first launch: there is nothing to hand in yet.
  {
    name: 'hand-in',
    priority: 1,
    test: anyOf(
      /src\/(record|model)\/(hand-in|feedback|dated-mark|learner-name)/,
      /src\/hand-in\/row-standing\.ts$/,
      /src\/messages\/hand-in\.ts$/,
    ),
  },
  {
    name: 'island',
    priority: 1,
    test: anyOf(
      /node_modules\/(preact|@preact|@nanostores)\//,
      /src\/ui\/[A-Z]\w+\.tsx$/,
      new RegExp(`src/exercises/(?!${NOT_OF_ISLANDS.source})[\\w-]+\\.tsx?$`),
      /src\/exercises\/(questions|recall|classification|reasons)\/rules\.ts$/,
      /src\/exercises\/classification\/result\.ts$/,
      // Asked for once a field has the focus.
      /src\/frame\/in-sight\.ts$/,
      /messages\/(exercise|account)\.ts$/,
    ),
  },
  // The exercises on a portfolio of accounts, of which one leads to the next, and the example that
  // is worked before them.
  {
    name: 'portfolio',
    test: anyOf(/src\/exercises\/portfolio-islands\.ts$/, /worked\/Worked\.tsx$/),
  },
  // The report's, the look back's, and how one judges oneself, which the report shows, too.
  {
    name: 'reporting',
    test: anyOf(
      /src\/look-back\/LookBack\.tsx$/,
      /src\/hand-in\/(HandInSteps|SelfAssessment)\.tsx$/,
      /src\/(exercises\/use-beside|ui\/use-save)\.ts$/,
      /src\/report\/(look-back-blocks|make|missing)\.ts$/,
      /src\/ui\/report\/Block\.tsx$/,
      /src\/(model|record)\/self-assessment\.ts$/,
    ),
  },
  // What is said of an answer is there once a feedback has come; its words are on its page before.
  {
    name: 'feedback-words',
    priority: 1,
    test: anyOf(/src\/feedback\/labels\.ts$/, /src\/messages\/feedback\.ts$/),
  },
  {
    name: 'feedback',
    test: anyOf(
      /src\/feedback\/\w+Said\.tsx$/,
      /src\/feedback\/(Comment|Overview|PassageMarks|show)\.tsx$/,
      /src\/feedback\/(doubts|held|placed|reach|second-version|read-file)\.ts$/,
    ),
  },
  // By who keeps a PDF, of the report or to look back.
  { name: 'write-pdf', test: /src\/report\/(write-pdf|write-look-back|pdf-matrix)\.ts$/ },
  // The state that an LMS keeps: as it is written now, with what asks whether it arrived, and what
  // reads and writes the dense one. Reports are packed by the same library.
  {
    name: 'codec',
    priority: 1,
    test: anyOf(
      /node_modules\/fflate\//,
      /src\/lms\/(suspend-data\/codec|encoder|lms-writer|pace|reach|room-of|typing-pause)\.ts$/,
    ),
  },
  { name: 'dense', test: /src\/lms\/suspend-data\/(dense|format-1\/mixer)\.ts$/ },
  // Loaded on demand: by who opens a file, and by who makes one.
  {
    name: 'files',
    priority: 1,
    test: anyOf(
      /@noble\/hashes/,
      /src\/report\/(envelope|docx-(part|lines)|column-widths|xml-text|file-name)\.ts$/,
      /src\/report\/(fonts|errors|inflate|read[\w-]*)\.ts$/,
      /src\/messages\/report-file\.ts$/,
      /src\/my-work\/open-file\.ts$/,
    ),
  },
  { name: 'aes', priority: 1, test: anyOf(/@noble\/ciphers/, /src\/report\/pdf-decrypt\.ts$/) },
];

/** Of `src/ui/`: what `Layout.astro` imports, for the cover too. */
const FIRST_STYLES = /tokens|base|parts|frame|cover|cover-art|glyphs/;

/**
 * All other styles are one file: a learner comes to the lessons and to the report in one visit. The
 * cover holds its own (`preload.ts`).
 */
export const STYLES = [
  {
    name: 'pages',
    test: new RegExp(`/src/(?:exercises|ui)/(?!(?:${FIRST_STYLES.source})\\.css).+\\.css$`),
  },
];

function anyOf(...parts: RegExp[]): RegExp {
  return new RegExp(parts.map(({ source }) => source).join('|'));
}
