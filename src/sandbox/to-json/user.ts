import { userOf } from '../world/people.ts';
import type { User } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { toTime, zeroTime } from './time.ts';

export function toUserJson(state: State, user: User) {
  return {
    id: user.id,
    login: user.login,
    login_name: '',
    source_id: 0,
    full_name: user.fullName,
    email: user.email,
    avatar_url: `${state.rootUrl}/avatars/${user.id}`,
    html_url: `${state.rootUrl}/${user.login}`,
    language: '',
    is_admin: user.siteAdmin,
    last_login: zeroTime,
    created: toTime(user.createdAt),
    restricted: false,
    active: false,
    prohibit_login: false,
    location: '',
    website: '',
    description: '',
    visibility: 'public',
    followers_count: 0,
    following_count: 0,
    starred_repos_count: 0,
    username: user.login,
  };
}

/** The account behind an id; the Ghost when nobody has it any more, null for no id. */
export function toUserJsonById(state: State, id: number | null) {
  return id === null ? null : toUserJson(state, userOf(state, id));
}
