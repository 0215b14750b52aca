package com.quorumcrm.files;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Loads files for change; whoever calls it has asked before whether the viewer may. */
interface AttachedFileRepository extends Repository<AttachedFile, FileId> {

    Optional<AttachedFile> findById(FileId id);

    AttachedFile save(AttachedFile file);
}
