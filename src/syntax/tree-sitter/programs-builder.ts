/** A program of each language with much of its grammar, in which every word counts. */
export interface Program {
  readonly language: string;
  readonly text: string;
  /** A comment on a line of its own. */
  readonly comment: string;
  /** Lines may be moved to the right, all by as much. */
  readonly isFree: boolean;
}

export const programs: readonly Program[] = [
  {
    language: 'go',
    comment: '// why',
    isFree: true,
    text: `package a

import (
	"fmt"
	x "crypto/md5"
)

const A, B = "x", 1

var c = &tls.Config{Skip: true, M: map[string]int{"a": 1}}

func (s *S) H(w http.W, r, q *int) (int, error) {
	if err := f(); err != nil || !ok {
		return 1, err
	} else if ok {
		a, b := 1, 'x'
	}
	s.x["k"] += "a\\n" + fmt.Sprintf("%s", a)
	for i := 0; i < 3; i++ {
		go func() { x.y(a...) }()
	}
	switch v := x.(type) {
	case int:
		return
	}
	return <-c, nil
}
`,
  },
  {
    language: 'python',
    comment: '# why',
    isFree: false,
    text: `import os.path as p
from a.b import c as d, e

@app.route("/x", methods=["GET"])
async def f(a, b: int = 1, *c, d=2, **e) -> int:
    if not a and b.c():
        raise X("no") from e
    elif q:
        return 1
    else:
        pass
    assert x, "y"
    x["z"] = f"a{b!r}c" % q
    y = {"a": True, **z, "b": [1, (2,)]}
    with open("x") as g:
        for i in x[1:2]:
            del i
    return lambda q=1: [j for j in x if j]

class K(B, metaclass=M):
    z = 1
    def g(self):
        yield self.z
`,
  },
  {
    language: 'java',
    comment: '// why',
    isFree: true,
    text: `package a.b;
import javax.crypto.Cipher;
import static a.B.c;

@R(value = "/x", on = {"a"})
public class K<T> extends B implements C {
  private static final String S = "a\\n" + b;
  @P("x")
  K(@V String a, final int... b) throws E {
    super(a);
    if (a == null && !u.isAdmin()) { throw new X("m", 1); } else return;
    int[] q = {1, 2};
    for (int i = 0; i < 1; i++) x.y(d -> e, K::f, (String) g, 'c', true);
    switch (a) { case 1: break; }
  }
}
`,
  },
];
