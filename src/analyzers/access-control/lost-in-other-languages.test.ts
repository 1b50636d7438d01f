import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { accessControl } from './index.ts';

it.each([
  [
    'a.rb',
    'class A < B\n  before_action :authenticate_user!\n  def show\n    x\n  end\nend\n',
    'class A < B\n  def show\n    x\n  end\nend\n',
    ['access-check-removed:2'],
  ],
  [
    'a.rb',
    'class A < B\n  def show\n    authorize @post\n    render @post\n  end\nend\n',
    'class A < B\n  def show\n    render @post\n  end\nend\n',
    ['access-check-removed:3'],
  ],
  [
    'a.rb',
    'class A < B\n  def show\n    unless current_user.admin?\n      redirect_to root_path\n      return\n    end\n    render @post\n  end\nend\n',
    'class A < B\n  def show\n    render @post\n  end\nend\n',
    ['access-check-removed:3'],
  ],
  [
    'a.rb',
    'class A < B\n  def show\n    return head(:forbidden) unless current_user.admin?\n    render @post\n  end\nend\n',
    'class A < B\n  def show\n    render @post\n  end\nend\n',
    ['access-check-removed:3'],
  ],
  [
    'a.rb',
    'class A < B\n  before_action :require_admin, only: [:show, :destroy]\n  def show\n    x\n  end\nend\n',
    'class A < B\n  before_action :require_admin, only: [:show]\n  def show\n    x\n  end\nend\n',
    ['access-check-weakened:2'],
  ],
  [
    'a.php',
    "<?php\nRoute::get('/a', 'B@c')->middleware('auth');\n",
    "<?php\nRoute::get('/a', 'B@c');\n",
    ['access-check-removed:2'],
  ],
  [
    'a.php',
    "<?php\nclass A {\n  function __construct() {\n    $this->middleware('auth');\n    $this->x = 1;\n  }\n}\n",
    '<?php\nclass A {\n  function __construct() {\n    $this->x = 1;\n  }\n}\n',
    ['access-check-removed:4'],
  ],
  [
    'a.php',
    "<?php\nclass A {\n  function b($r) {\n    $this->authorize('update', $r);\n    go();\n  }\n}\n",
    '<?php\nclass A {\n  function b($r) {\n    go();\n  }\n}\n',
    ['access-check-removed:4'],
  ],
  [
    'a.php',
    "<?php\nfunction b($r) {\n  if (!current_user_can('edit_posts')) {\n    wp_die('no');\n  }\n  go();\n}\n",
    '<?php\nfunction b($r) {\n  go();\n}\n',
    ['access-check-removed:3'],
  ],
  [
    'a.php',
    "<?php\nfunction b($r) {\n  check_admin_referer('x');\n  go();\n}\n",
    '<?php\nfunction b($r) {\n  go();\n}\n',
    ['access-check-removed:3'],
  ],
  [
    'a.php',
    "<?php\nfunction b($r) {\n  echo htmlspecialchars($_GET['a']);\n}\n",
    "<?php\nfunction b($r) {\n  echo $_GET['a'];\n}\n",
    ['validation-removed:3'],
  ],
  [
    'A.cs',
    'class A {\n  [Authorize(Roles = "Admin")]\n  [HttpPost]\n  public void Save() { X(); }\n}\n',
    'class A {\n  [HttpPost]\n  public void Save() { X(); }\n}\n',
    ['access-check-removed:2'],
  ],
  [
    'A.cs',
    'class A {\n  [HttpPost]\n  [ValidateAntiForgeryToken]\n  public void Save() { X(); }\n}\n',
    'class A {\n  [HttpPost]\n  public void Save() { X(); }\n}\n',
    ['verification-removed:3'],
  ],
  [
    'A.cs',
    'var a = 1;\napp.UseAuthentication();\napp.UseAuthorization();\napp.Run();\n',
    'var a = 1;\napp.UseAuthentication();\napp.Run();\n',
    ['access-check-removed:3'],
  ],
  [
    'A.cs',
    'class A {\n  public IActionResult Save() {\n    if (!User.IsInRole("Admin")) return Forbid();\n    return Ok();\n  }\n}\n',
    'class A {\n  public IActionResult Save() {\n    return Ok();\n  }\n}\n',
    ['access-check-removed:3'],
  ],
  [
    'a.rs',
    'fn save(u: User) -> Result<(), E> {\n    if !u.is_admin() {\n        return Err(E::Forbidden);\n    }\n    go();\n    Ok(())\n}\n',
    'fn save(u: User) -> Result<(), E> {\n    go();\n    Ok(())\n}\n',
    ['access-check-removed:2'],
  ],
  [
    'a.rs',
    'fn save(u: User) -> Result<(), E> {\n    u.require_permission("x")?;\n    go();\n    Ok(())\n}\n',
    'fn save(u: User) -> Result<(), E> {\n    go();\n    Ok(())\n}\n',
    ['access-check-removed:2'],
  ],
  [
    'a.rs',
    'fn r() -> Router {\n    Router::new()\n        .route("/a", get(a))\n        .layer(middleware::from_fn(require_auth))\n}\n',
    'fn r() -> Router {\n    Router::new()\n        .route("/a", get(a))\n}\n',
    ['access-check-removed:4'],
  ],
  [
    'a.c',
    'int f(char *b, int n) {\n  if (n > MAX_LEN) {\n    return -1;\n  }\n  memcpy(d, b, n);\n  return 0;\n}\n',
    'int f(char *b, int n) {\n  memcpy(d, b, n);\n  return 0;\n}\n',
    ['validation-removed:2'],
  ],
  [
    'a.py',
    'class A(V):\n    permission_classes = [IsAdminUser]\n    def get(self, r):\n        return 1\n',
    'class A(V):\n    permission_classes = [AllowAny]\n    def get(self, r):\n        return 1\n',
    ['access-check-removed:2'],
  ],
  [
    'a.py',
    'class A(V):\n    permission_classes = [IsAdminUser]\n    def get(self, r):\n        return 1\n',
    'class A(V):\n    def get(self, r):\n        return 1\n',
    ['access-check-removed:2'],
  ],
  [
    'a.py',
    'class A(LoginRequiredMixin, View):\n    def get(self, r):\n        return 1\n',
    'class A(View):\n    def get(self, r):\n        return 1\n',
    ['access-check-removed:1'],
  ],
  [
    'a.py',
    'def f(r):\n    if r.user.id != doc.user_id:\n        abort(403)\n    return doc\n',
    'def f(r):\n    return doc\n',
    ['access-check-removed:2'],
  ],
  [
    'a.py',
    "MIDDLEWARE = [\n    'django.middleware.csrf.CsrfViewMiddleware',\n    'django.x',\n]\n",
    "MIDDLEWARE = [\n    'django.x',\n]\n",
    ['verification-removed:1'],
  ],
  [
    'a.py',
    "def f(sig, body):\n    if not hmac.compare_digest(sig, make(body)):\n        raise ValueError('bad')\n    return run(body)\n",
    'def f(sig, body):\n    return run(body)\n',
    ['verification-removed:2'],
  ],
  [
    'a.py',
    "def f(t):\n    return jwt.decode(t, key, algorithms=['HS256'])\n",
    "def f(t):\n    return jwt.decode(t, key, algorithms=['HS256'], options={'verify_signature': False})\n",
    ['access-opened:2'],
  ],
  [
    'a.py',
    "app.add_middleware(CORSMiddleware, allow_origins=['https://a.dev'], allow_credentials=True)\n",
    "app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=True)\n",
    ['cors-with-credentials:1'],
  ],
  [
    'a.py',
    "resp.set_cookie('sid', v, httponly=True, secure=True)\n",
    "resp.set_cookie('sid', v)\n",
    ['cookie-weakened:1'],
  ],
  [
    'a.go',
    'package a\n\nfunc f(t *Token) error {\n\tif _, ok := t.Method.(*jwt.SigningMethodHMAC); !ok {\n\t\treturn errAlg\n\t}\n\treturn use(t)\n}\n',
    'package a\n\nfunc f(t *Token) error {\n\treturn use(t)\n}\n',
    ['verification-removed:4'],
  ],
  [
    'a.go',
    'package a\n\nfunc f() {\n\tg(&http.Cookie{\n\t\tSameSite: http.SameSiteStrictMode,\n\t})\n}\n',
    'package a\n\nfunc f() {\n\tg(&http.Cookie{\n\t\tSameSite: http.SameSiteNoneMode,\n\t})\n}\n',
    ['cookie-weakened:5'],
  ],
  [
    'a.rb',
    'class A\n  def create\n    redirect_to safe_path(params[:to])\n  end\nend\n',
    'class A\n  def create\n    redirect_to params[:to], allow_other_host: true\n  end\nend\n',
    ['access-opened:3'],
  ],
  [
    'a.php',
    "<?php\nclass T {\n  function claims($token) {\n    return JWT::decode($token, new Key($this->key, 'RS256'));\n  }\n}\n",
    '<?php\nclass T {\n  function claims($token) {\n    return json_decode(base64_decode($token));\n  }\n}\n',
    ['verification-removed:4'],
  ],
  [
    'a.go',
    'package a\n\nfunc f() {\n\tc := &http.Cookie{Name: "s", HttpOnly: true, Secure: true}\n\tuse(c)\n}\n',
    'package a\n\nfunc f() {\n\tc := &http.Cookie{Name: "s"}\n\tuse(c)\n}\n',
    ['cookie-weakened:4'],
  ],
  [
    'a.go',
    'package a\n\nfunc f(r *gin.Engine) {\n\tr.Use(AuthMiddleware())\n\tr.GET("/a", h)\n}\n',
    'package a\n\nfunc f(r *gin.Engine) {\n\tr.GET("/a", h)\n}\n',
    ['access-check-removed:4'],
  ],
  [
    'a.go',
    'package a\n\nfunc f(u *User, d *Doc) error {\n\tif u.ID != d.OwnerID && !u.IsAdmin {\n\t\treturn ErrForbidden\n\t}\n\treturn nil\n}\n',
    'package a\n\nfunc f(u *User, d *Doc) error {\n\treturn nil\n}\n',
    ['access-check-removed:4'],
  ],
  [
    'a.go',
    'package a\n\nfunc f(p string) error {\n\tif strings.Contains(p, "..") {\n\t\treturn errors.New("bad")\n\t}\n\treturn open(p)\n}\n',
    'package a\n\nfunc f(p string) error {\n\treturn open(p)\n}\n',
    ['check-removed:4'],
  ],
  [
    'A.java',
    'class A {\n  void save(@Valid @RequestBody X x) {\n    store(x);\n  }\n}\n',
    'class A {\n  void save(@RequestBody X x) {\n    store(x);\n  }\n}\n',
    ['validation-removed:2'],
  ],
  [
    'A.java',
    'class A {\n  void f(H http) {\n    http.authorizeHttpRequests(a -> a.requestMatchers("/admin/**").hasRole("ADMIN").anyRequest().authenticated());\n  }\n}\n',
    'class A {\n  void f(H http) {\n    http.authorizeHttpRequests(a -> a.requestMatchers("/admin/**").permitAll().anyRequest().authenticated());\n  }\n}\n',
    ['access-check-removed:3', 'access-opened:3'],
  ],
  [
    'A.java',
    'class A {\n  void f(User u, Doc d) {\n    if (!d.getOwnerId().equals(u.getId())) {\n      throw new AccessDeniedException("x");\n    }\n    go();\n  }\n}\n',
    'class A {\n  void f(User u, Doc d) {\n    go();\n  }\n}\n',
    ['access-check-removed:3'],
  ],
  ['a.sh', 'chmod 755 a\n', 'chmod 777 a\n', ['permission-wide:1']],
])('sees what %s loses: %#', (path, base, head, found) => {
  const observed = observe(accessControl, { path, base, head });

  expect(summarize(observed)).toEqual(found);
});
