package org.onewindow.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a service said to a request.
 *
 * @param request method and path, for messages
 * @param body empty for an answer without one
 * @param took from the first byte sent to the last one read, with all repeats
 */
record Answer(
        String request,
        int status,
        JsonNode body,
        Optional<String> etag,
        Optional<String> location,
        Duration took) {

    /** The same answer, provided it has one of these status codes. */
    Answer expect(Integer... statuses) {
        if (!List.of(statuses).contains(status)) {
            throw new StoryBroken(
                    request
                            + " answered "
                            + status
                            + " instead of "
                            + List.of(statuses)
                            + ": "
                            + body);
        }
        return this;
    }

    /** The refusal with this code. */
    Answer expectRefusal(int refused, String code) {
        expect(refused);
        if (!codes().contains(code)) {
            throw new StoryBroken(request + " was refused without " + code + ": " + body);
        }
        return this;
    }

    /** The code of the problem and those of its parts. */
    List<String> codes() {
        List<String> codes = new ArrayList<>();
        codes.add(body.path("code").asText());
        body.path("errors").forEach(error -> codes.add(error.path("code").asText()));
        return codes;
    }

    /** The text at a JSON pointer; an answer without it breaks the story. */
    String text(String pointer) {
        JsonNode found = body.at(pointer);
        if (!found.isValueNode() || found.isNull()) {
            throw new StoryBroken(request + " has no " + pointer + ": " + body);
        }
        return found.asText();
    }

    /** The entity tag, which a changeable resource must carry. */
    String tag() {
        return etag.orElseThrow(() -> new StoryBroken(request + " carries no ETag"));
    }
}
