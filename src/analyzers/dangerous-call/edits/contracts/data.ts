import type { EditRow } from '../../../edit-row.ts';

const path = /\.(sol|vy)$/;
const code = 'contract-hazard';
const file = 'contracts/A.sol';
const sol = (line: string): string =>
  `contract A {\n    function f(address to, bytes memory data, uint v) public {\n        ${line}\n    }\n}\n`;

/** Somebody in particular is asked for. */
const guarded =
  /\bonly[A-Z]\w*|\bauth\b|\bmsg\.sender\b|_msgSender\(|\binitializer\b|\brequiresAuth\b|\brestricted\b|\bhasRole\b|_check(Owner|Role)|\bwhen[A-Z]\w*Owner|\bgovernance\b|\binternal\b|\bprivate\b|\bview\b|\bpure\b/;

/** What a contract does with money and power, and what attackers have turned against others like it. */
export const contractEdits: readonly EditRow[] = [
  {
    code,
    path,
    came: /\b(selfdestruct|suicide)\s*\(/,
    file,
    hit: sol('selfdestruct(payable(to));'),
    miss: sol('selfPause(payable(to));'),
  },
  {
    code,
    path,
    came: /\.\s*(delegatecall|callcode)\s*[({]|\bdelegatecall\(\s*gas/,
    file,
    hit: sol('to.delegatecall(data);'),
    miss: sol('to.staticcall(data);'),
  },
  {
    code,
    path,
    came: /\.call\s*(\{[^}]*\})?\s*\(\s*(?!"")\w|\.call\.value\(|\bfunctionCall(WithValue)?\(/,
    file,
    hit: sol('to.call{value: v}(data);'),
    miss: sol('to.transfer(v);'),
  },
  {
    // Who is paid may call again before the books are closed.
    code,
    path,
    came: /\.call\{\s*value:[^}]*\}\(\s*""\s*\)|\b(_?checkOnERC(721|1155)Received|_callTokensReceived|callAfterTransfer|onTokenTransfer|tokensReceived|doTransferOut)\s*\(/,
    unless: /\bfunction\b/,
    lacks: /\bnonReentrant\b|\bReentrancyGuard\b|\block(ed)?\b/,
    file,
    hit: sol('to.call{value: v}("");'),
    miss: 'contract A {\n    function f(address to, uint v) public nonReentrant {\n        (bool ok, ) = to.call{value: v}("");\n    }\n}\n',
  },
  {
    code,
    path,
    came: /\btx\.origin\b/,
    unless: /\b(require|assert|if)\b.*msg\.sender\s*==\s*tx\.origin|tx\.origin\s*==\s*msg\.sender/,
    file,
    hit: sol('require(tx.origin == owner);'),
    miss: sol('require(msg.sender == owner);'),
  },
  {
    // Two texts side by side can be cut apart in more than one way.
    code,
    path,
    came: /\babi\.encodePacked\([^;]*[a-z_]\w*\s*,\s*[a-z_]\w*/,
    file,
    hit: sol('bytes32 h = keccak256(abi.encodePacked(to, data));'),
    miss: sol('bytes32 h = keccak256(abi.encode(to, data));'),
  },
  {
    // What a miner knows or chooses is no chance.
    code,
    path,
    came: /\bblockhash\s*\(|\bblock\.(blockhash|difficulty|prevrandao|coinbase)\b|\bblock\.(timestamp|number)\b[^;]*%|\bkeccak256\([^;]*\bblock\.(timestamp|number)\b|\bnow\b\s*%/,
    file,
    hit: sol('uint winner = uint(blockhash(block.number - 1)) % v;'),
    miss: sol('uint winner = oracle.draw() % v;'),
  },
  {
    code,
    path,
    came: /\b(safeT|t)ransferFrom\(\s*(?!msg\.sender|_msgSender\(|address\(this\)|address\b|IERC|self\b)[\w.[\]]+\s*,/,
    unless: /\bfunction\b|super\./,
    lacks:
      /\bmsg\.sender\s*[=!]=|[=!]=\s*msg\.sender|_isApprovedOrOwner|_spendAllowance|\bpermit\(|\bonly[A-Z]\w*/,
    file,
    hit: sol('token.transferFrom(from, to, v);'),
    miss: sol('token.transferFrom(msg.sender, to, v);'),
  },
  {
    code,
    path,
    came: /\becrecover\s*\(/,
    lacks: /address\(0(x0)?\)/,
    file,
    hit: sol('require(ecrecover(h, v, r, s) == owner);'),
    miss: sol('address a = ecrecover(h, v, r, s);\n        require(a != address(0) && a == owner);'),
  },
  {
    code,
    path,
    came: /\bfunction\s+(_?mint\w*|_?burn\w*|_transfer|transferOwnership|[sS]etOwner\w*|changeOwner\w*|withdraw(All|Token\w*|Funds?|Eth\w*)|sweep\w*|rescue\w*|recover\w*|emergency\w*|set\w*(Oracle|Price|Fees?|Admin|Minter|Implementation|Allowances?|Treasury|Router|Vault|Registry|Owner)\w*|upgrade\w*|initialize\w*|pause|unpause|kill|destroy|close|grant\w*|add(Minter|Admin|Owner)\w*|drain\w*|migrate\w*|_?update\w*Oracle\w*|_?update\w*Price\w*)\s*\(/,
    unless: /;\s*$/,
    within: /\b(public|external)\b/,
    lacks: guarded,
    file,
    hit: 'contract A {\n    function transferOwnership(address to) public {\n        owner = to;\n    }\n}\n',
    miss: 'contract A {\n    function transferOwnership(address to) public onlyOwner {\n        owner = to;\n    }\n}\n',
  },
  {
    code,
    path,
    came: /\bfunction\s+(uniswapV[23]\w*|pancake\w*Call|onFlashLoan|executeOperation|receiveFlashLoan|\w+SwapCallback|\w+MintCallback|hook)\s*\(/,
    unless: /;\s*$/,
    lacks:
      /msg\.sender\s*[=!]=|[=!]=\s*(address\()?msg\.sender|_?[vV]erify\w*\(|CallbackValidation|\bonly[A-Z]\w*|isPool/,
    file,
    hit: 'contract A {\n    function uniswapV2Call(address to, uint a, uint b, bytes calldata d) external {\n        pay(to);\n    }\n}\n',
    miss: 'contract A {\n    function uniswapV2Call(address to, uint a, uint b, bytes calldata d) external {\n        require(msg.sender == pair);\n        pay(to);\n    }\n}\n',
  },
  {
    // Any price will do.
    code,
    path,
    came: /\b(amountOutMin(imum)?|minAmountOut|amountInMax(imum)?|minOut|amount[AB]Min|sqrtPriceLimitX96)\s*[:=]\s*0\b|\b(swap\w*|removeLiquidity\w*|addLiquidity\w*|exactInput\w*|exchange)\([^;]*,\s*0\s*,|^\s*0,?\s*(\/\/.*)?$/,
    within: /\b(swap\w*|exactInput\w*|removeLiquidity\w*|addLiquidity\w*|exchange)\s*\(/,
    file,
    hit: sol('router.swapExactTokensForTokens(v, 0, path, to, deadline);'),
    miss: sol('router.swapExactTokensForTokens(v, least, path, to, deadline);'),
  },
  {
    // A price that can be moved within one transaction.
    code,
    path,
    came: /\.(getPoolTokens|getRate|get_virtual_price|getReserves|slot0|latestAnswer|getAmountsOut|quote)\s*\(|\b(keep3r\w*|\w*[fF]eed)\.current\(|\bbalanceOf\([^)]*\)\s*[*/]|\btotalSupply\(\)\s*(==\s*0|[*/])/,
    unless: /\bfunction\b/,
    lacks:
      /VaultReentrancyLib|ensureNotInVaultContext|\btwap\b|\bconsult\(|withdraw_admin_fees|remove_liquidity\(\s*0|manageUserBalance/i,
    file,
    hit: sol('uint price = pool.get_virtual_price();'),
    miss: sol('uint price = feed.latestRoundData();'),
  },
  {
    code,
    path,
    came: /\bmsg\.value\b/,
    within: /\bfor\s*\(|\bwhile\s*\(|\bmulticall\b|\bdelegatecall\b/,
    file,
    hit: sol('for (uint i = 0; i < v; i++) pay(msg.value);'),
    miss: sol('pay(msg.value);'),
  },
  {
    code,
    path,
    came: /^\s*[\w.[\]()]+\.send\(|^\s*(payable\()?[\w.[\]]+\)?\.call(\{|\()/,
    unless: /\b(require|bool|return|if|=)\b/,
    file,
    hit: sol('payable(to).send(v);'),
    miss: sol('require(payable(to).send(v));'),
  },
  {
    code: 'unsafe-memory',
    path,
    came: /^\s*assembly\b|\bunchecked\s*\{/,
    file,
    hit: sol('unchecked { v -= 1; }'),
    miss: sol('{ v -= 1; }'),
  },
];
