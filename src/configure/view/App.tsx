import { useStore } from '@nanostores/preact';
import { configureMessages as say } from '../../messages/configure.ts';
import { verifyMessages } from '../../messages/verify.ts';
import { $busy, $draft, $looked, $opened, $variant, type Looked } from '../store.ts';
import { Asks } from './Asks.tsx';
import { Effects } from './Effects.tsx';
import { HandIn } from './HandIn.tsx';
import { Look } from './Look.tsx';
import { Opener } from './Opener.tsx';
import { Preview } from './Preview.tsx';
import { Takeaway } from './Takeaway.tsx';

export function App() {
  const looked = useStore($looked);
  const opened = useStore($opened);
  const draft = useStore($draft);
  const variant = useStore($variant);
  const busy = useStore($busy);
  const faults = variant && !variant.ok ? variant.error : [];
  return (
    <div class="configure">
      <header class="configure-head">
        <p class="configure-kicker">{say.kicker}</p>
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <main>
        <Opener />
        <p role="status" class="visually-hidden">
          {busy ? say.opening : looked ? say.looked(looked.name) : ''}
        </p>
        {looked && <Found looked={looked} />}
        {opened && draft && (
          <div class="configure-work">
            <form class="configure-form" onSubmit={(event) => event.preventDefault()}>
              <Look draft={draft} faults={faults} />
              <Asks draft={draft} faults={faults} data={opened.data} />
              <HandIn draft={draft} faults={faults} data={opened.data} />
            </form>
            <div class="configure-side">
              <Preview />
              <Effects draft={draft} format={opened.data.format} />
            </div>
            <Takeaway faults={faults} hasReview={opened.hasReview} />
          </div>
        )}
      </main>
    </div>
  );
}

/** What the zip is, and what an LMS would trip over in it. */
function Found({ looked: { name, verdict, isOurs } }: { looked: Looked }) {
  const { edition, files, findings } = verdict;
  const opened = useStore($opened);
  const errors = findings.filter(({ level }) => level === 'error').length;
  return (
    <section class="configure-found" aria-labelledby="encontrado">
      <h2 id="encontrado">{opened ? opened.data.course.title : name}</h2>
      {opened && (
        <dl class="configure-facts">
          {say.facts(opened.data, name).map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
      )}
      {!isOurs && <p class="feedback plain">{say.notOurs}</p>}
      {findings.length === 0 ? (
        <p class="feedback good">
          {verifyMessages.clean(name, verifyMessages.editions[edition], files)}
        </p>
      ) : (
        <details class="feedback bad" open>
          <summary>{verifyMessages.summary(name, errors, findings.length - errors)}</summary>
          <ul class="configure-findings">
            {findings.slice(0, 40).map((one) => (
              <li key={`${one.code} ${one.path} ${one.detail}`}>{verifyMessages.finding(one)}</li>
            ))}
          </ul>
          {findings.length > 40 && <p>{verifyMessages.more(findings.length - 40)}</p>}
        </details>
      )}
    </section>
  );
}
