import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import type { PostView } from '../endpoints.people.js';
import { personWords } from '../word-lists.js';
import type { PersonWords } from '../words.people.js';
import { peoplePageWords } from './people-page-words.js';

/** A post in one line: 区民政局　单位负责人（主要领导）. */
export function postText({ role, rank, unit }: Pick<PostView, 'role' | 'rank' | 'unit'>, words: PersonWords): string {
  const named = rank === null ? words.role[role] : words.ranked(words.role[role], words.rank[rank]);
  return unit === null ? named : `${unit.name}　${named}`;
}

/** From when until when somebody holds a post. */
export function PostDays({
  post: { from, until, standing },
}: {
  readonly post: Pick<PostView, 'from' | 'until' | 'standing'>;
}) {
  const words = useWords(peoplePageWords).record;
  return (
    <>
      <DayText on={from} /> —{' '}
      {until === null ? standing === 'to-come' ? words.unforeseen : words.still : <DayText on={until} />}
    </>
  );
}

/** A post with its title, and how it stands unless it is held. */
export function PostText({ post }: { readonly post: PostView }) {
  const words = useWords(personWords);
  return (
    <>
      <span lang="zh-CN">{postText(post, words)}</span>
      {post.title !== null && (
        <span className="sub" lang="zh-CN">
          {post.title}
        </span>
      )}
      {post.standing !== 'held' && (
        <span className="sub">
          {words.standing[post.standing]}　<PostDays post={post} />
        </span>
      )}
    </>
  );
}
