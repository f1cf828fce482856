/** Words that any page may need, loaded before the first is drawn. */
import { account } from "./account";
import { codes } from "./codes";
import { common } from "./common";

export default { account, codes, common };
