package org.onewindow.registration.application;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.onewindow.platform.rule.Rule;

/** What every version of a commitment says, for whoever shows it or looks back at one. */
@Path("commitment-texts")
@RunOnVirtualThread
public class CommitmentTextResource {

    private final CommitmentTexts texts;

    @Inject
    CommitmentTextResource(CommitmentTexts texts) {
        this.texts = texts;
    }

    @GET
    @PermitAll
    @Rule("REG-098")
    public List<CommitmentTexts.CommitmentText> all() {
        return texts.all();
    }
}
