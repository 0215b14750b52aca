package com.quorumcrm.people;

import com.quorumcrm.kernel.UserId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UserId> {

    Optional<Person> findById(UserId id);

    @Query(
            value = "select count(*) from app_user where id <> :person and status = 'ACTIVE' and 'ADMIN' = any(roles)",
            nativeQuery = true)
    long countOtherAdministrators(UUID person);

    Person saveAndFlush(Person person);
}
