package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.platform.rule.Rule;
import org.onewindow.testkit.Folders;

class FormTest {

    @Test
    void theDigestLeavesOutWhatSaysNothingAndSortsTheRest() throws IOException {
        Form form =
                new Form(
                        (ObjectNode)
                                Client.JSON.readTree(
                                        """
                                        {"zero": 0, "fdi": false, "agent": null, "list": [],
                                         "parties": [{"n": {"m": []}, "id": "x"}], "name": "星河"}
                                        """));
        assertThat(form.digest())
                .isEqualTo(Form.sha256("{\"name\":\"星河\",\"parties\":[{\"id\":\"x\"}],\"zero\":0}"))
                .isEqualTo("beeca0724bbbb314bbd86b7b45e13ab9412d9d2a3d94fa03d795a041b3558050");
    }

    @Test
    void theFinanceOfficerNeedNotProveAnythingAndOnlyMembersSign() throws IOException {
        Form form = shipped("llc");
        assertThat(form.toProve()).extracting(Form.Party::name).contains("林晓云", "陈星河", "吴嘉敏");
        assertThat(form.toSign())
                .extracting(Form.Party::name)
                .containsExactlyInAnyOrder("林晓云", "陈星河");
        assertThat(form.investors())
                .extracting(Form.Party::name)
                .containsExactlyInAnyOrder("林晓云", "陈星河");
    }

    @Test
    void anotherNameLeavesTheFirstFormAlone() throws IOException {
        Form form = shipped("llc");
        Form other = form.named("广州市海珠区另一名称科技有限公司");
        assertThat(form.name()).isEqualTo("广州市海珠区星河云图科技有限公司");
        assertThat(other.digest()).isNotEqualTo(form.digest());
    }

    @Test
    @Rule("REG-001")
    void aBranchIsPlayedAfterTheParentItNames() throws IOException {
        Form branch = shipped("br");
        assertThat(BelongsTo.parentOf(branch))
                .hasValueSatisfying(
                        parent -> {
                            assertThat(parent.entityType()).isEqualTo("LLC");
                            assertThat(parent.name()).isEqualTo(branch.parentName());
                        });
        assertThat(BelongsTo.parentOf(shipped("llc"))).isEmpty();
        assertThat(branch.under("91440105MA7LLJY1XG").content().at("/parent/uscc").asText())
                .isEqualTo("91440105MA7LLJY1XG");
        assertThat(Naming.wish(branch)).containsEntry("parentName", branch.parentName());
    }

    @Test
    void aFileThatHoldsNoObjectIsNoForm(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("form.json"), "[]");
        assertThatThrownBy(() -> Form.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no form");
        Files.writeString(file, "{\"name\":");
        assertThatThrownBy(() -> Form.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no JSON");
    }

    private static Form shipped(String name) throws IOException {
        return Form.read(Folders.checkout().resolve("deploy/local/forms/" + name + ".json"));
    }
}
