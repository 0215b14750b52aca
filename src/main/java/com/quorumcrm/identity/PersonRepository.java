package com.quorumcrm.identity;

import com.quorumcrm.kernel.UserId;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UserId> {

    Optional<Person> findById(UserId id);

    @Query(value = "select * from app_user where lower(normalize(email, NFKC)) = :key", nativeQuery = true)
    Optional<Person> findByEmailKey(String key);

    Person saveAndFlush(Person person);
}
