package com.quorumcrm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Quorum. */
@SpringBootApplication
@Modulithic(
        systemName = "Quorum",
        sharedModules = {"kernel", "platform", "web", "identity"})
public class Quorum {

    public static void main(String[] args) {
        SpringApplication.run(Quorum.class, args);
    }
}
