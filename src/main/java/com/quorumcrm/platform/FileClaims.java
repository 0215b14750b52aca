package com.quorumcrm.platform;

import java.util.Collection;
import java.util.Set;

/** Says which files of the {@link FileStore} a module still needs; every module that keeps keys contributes one as a bean. */
public interface FileClaims {

    /** Those of the keys that are kept somewhere by the module. */
    Set<String> among(Collection<String> keys);
}
