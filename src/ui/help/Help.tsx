// The help: a list of topics, and each topic as one short page.
import { help as words } from '../../../locales/help.ts';
import { report } from '../../../locales/report.ts';
import { dateText } from '../facts/spoken.ts';
import { placeText } from '../panel/report/Provisions.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useTexts } from '../texts.tsx';
import { TOPICS, type Point, type TopicId } from './topics.ts';

export type HelpPlace = TopicId | 'topics';

interface HelpProps {
  readonly at: HelpPlace;
  readonly onGo: (place: HelpPlace) => void;
  readonly onBack: () => void;
}

export function Help({ at, onGo, onBack }: HelpProps) {
  const { t } = useTexts();
  const topic = TOPICS.find(({ id }) => id === at);
  return (
    <Screen key={at} title={t(topic?.title ?? words.title)}>
      {topic === undefined ? (
        <Topics onGo={onGo} />
      ) : (
        <ul>
          {topic.points.map((point) => (
            <PointItem key={point.id} point={point} />
          ))}
        </ul>
      )}
      <div className="actions">
        <button type="button" className="primary" onClick={onBack}>
          {t(words.toStep)}
        </button>
        {topic !== undefined && (
          <button type="button" className="secondary" onClick={() => onGo('topics')}>
            {t(words.toTopics)}
          </button>
        )}
      </div>
    </Screen>
  );
}

function Topics({ onGo }: Pick<HelpProps, 'onGo'>) {
  const { t } = useTexts();
  return (
    <nav aria-label={t(words.topics)}>
      <ul>
        {TOPICS.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => onGo(id)}>
              {t(title)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PointItem({ point: { text, provision, isUnknown } }: { readonly point: Point }) {
  const speech = useTexts();
  const { t } = speech;
  return (
    <li>
      <p>
        {isUnknown && <strong>{t(words.unknown)}. </strong>}
        {t(text)}
      </p>
      {provision !== null && (
        <p className="small">
          {t(words.basis)}: {t(provision.title)}
          {placeText(provision, speech)}.{' '}
          {t(report.reviewed, { date: dateText(provision.reviewedOn, speech) })}
          {!provision.verified && <>; {t(report.unverified).toLowerCase()}</>}
        </p>
      )}
    </li>
  );
}
