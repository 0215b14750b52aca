package com.quorumcrm.signin;

import com.quorumcrm.kernel.Role;
import java.util.List;

/** Names the people of the demonstration, so that the sign-in page can offer them. */
public interface DemoPeople {

    /** @param title what the person does here */
    record DemoLogin(String email, String password, String name, Role role, String title) {}

    /** In the order in which they are offered. */
    List<DemoLogin> logins();
}
