/** A program of each language with much of its grammar, in which every word counts. */
export interface Program {
  readonly language: string;
  readonly text: string;
  /** A comment on a line of its own. */
  readonly comment: string;
  /** Lines may be moved to the right, all by as much. */
  readonly isFree: boolean;
  /** Lines before this one are not the program's. */
  readonly opening?: number;
  /** A carriage return is a part of the last word of its line. */
  readonly keepsReturns?: boolean;
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
  {
    language: 'ruby',
    comment: '# why',
    isFree: true,
    text: `require 'openssl'
class A::K < B
  include M
  X = "a#{b}c\\n"
  before_action :auth, only: [:x], if: -> { y }
  def m(a, b = 1, *c, d:, e: 2, **f, &g)
    raise "no" unless a.ok?(b) && !c
    return head(:forbidden) if x
    if a == 1
      redirect_to y
    elsif b
      z
    else
      w
    end
    @a[:k] = { a: 1, "b" => 2 }
    a, b = 1, 2
    foo.each do |i| puts i end
    system("ls #{a}", exception: true)
    Foo::Bar.new(1, x: 2).baz&.qux
    self.z = y ? 1 : nil
  end
end
`,
  },
  {
    language: 'php',
    opening: 1,
    comment: '// why',
    isFree: true,
    text: `<?php
namespace A\\B;
use C\\D as E;
#[Route("/x", methods: ["GET"])]
class Q extends R implements S {
  private string $p = "a";
  const C = 'b';
  public function m(int $a, $b = 1, ...$c): ?int {
    if (!$this->auth($a) || $b?->ok) { throw new \\X("no", 1); } elseif ($z) exit;
    $_GET['id'] = "a $b {$c->d}" . $f;
    $arr = ['a' => 1, 'b' => [true, null], 3];
    A::s(verify: false); static::$t = 1; $fn = fn($x) => $x;
    echo "hi", $x;
    $w = $a ? 1 : 2;
    return match($a) { 1 => 2, default => 3 };
  }
}
`,
  },
  {
    language: 'csharp',
    comment: '// why',
    isFree: true,
    text: `using System.IO;
using X = A.B;
namespace N.M;
[ApiController, Route("api/[x]")]
public class K : B {
  private readonly string _f = "e";
  public string P { get; set; } = "d";
  [Authorize(Roles = "Admin")]
  public async Task<int> M([FromQuery] string a, int b = 1, params int[] c) {
    if (a == null && !User.IsInRole("x")) throw new X("m", 1); else { return Forbid(); }
    var q = $"select {a} from" + b + @"c:\\d";
    this.F = new Foo<int>(1) { Bar = true };
    x?.y.Z(b: 2, out var z);
    int[] l = { 1, 2 };
    foreach (var o in p) { t = a ?? "x"; }
  }
}
`,
  },
  {
    language: 'rust',
    comment: '// why',
    isFree: true,
    text: `use std::{io, fs::{self, File as F}};
#[get("/x", data = "<y>")]
pub async fn f<T>(a: &str, mut b: i32) -> Result<()> {
  if !a.ok() && b == 1 { return Err(e); } else if let Some(x) = y { panic!("a {}", x); }
  let r = r#"raw"#; let ch = 'c';
  let q = Client::builder().danger(true).build()?;
  let cfg = Cfg { verify: false, b, ..Default::default() };
  x.z += "q";
  let v = [1, (2, 3)];
  unsafe { *p = 1; }
  match a { 1 => 2, _ => return 3 };
  let g = |x| x + 1; foo.await;
}
impl T for S { const X: &str = "k"; fn m(&self, a: u8) {} }
`,
  },
  {
    language: 'cpp',
    comment: '// why',
    isFree: true,
    text: `#include <stdio.h>
namespace n {
static const char *s = "a" "b\\n";
int f(const char *a, int b[], int c = 1) {
  if (a == NULL || !ok(a->b)) { return -1; } else exit(1);
  strcpy(buf, x); this->y.z = 1; *r = 2;
  struct S t = { .verify = 0, .b = {1} };
  auto v = std::make_unique<Foo>(2); Foo w(3);
  for (int i = 0; i < 1; i++) { throw X("m"); }
}
class K : public B { public: K(int a) : x(a) {} int y = 1; };
}
`,
  },
  {
    language: 'shell',
    comment: '# why',
    isFree: true,
    keepsReturns: true,
    text: `set -e
A=1 B="x $y" cmd -a 'd' e$f >out 2>&1
if [ -z "$x" ] || ! cmd2; then
  exit 1
fi
f() {
  echo "$1" | sh
}
for i in 1 2; do
  rm -rf "$x"/*
done
y=$(ls -l)
`,
  },
];
