package com.quorumcrm.kernel;

import java.util.List;

/** An event that single people should be told of. */
public interface Newsworthy {

    List<News> news();
}
