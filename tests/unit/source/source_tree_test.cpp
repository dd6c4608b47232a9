#include "source/source_tree.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "support/temp_folder.h"

namespace sdklint {
namespace {

using test::TempFolder;

SourceTree tree_of(const std::string& text) { return SourceTree::from_text({{"A.kt", text}}); }
constexpr FileId kFirst{0};

std::vector<std::string> paths(const SourceTree& tree) {
  std::vector<std::string> paths;
  for (uint32_t i = 0; i < tree.size(); ++i) paths.push_back(tree.file({i}).path);
  return paths;
}

TEST(SourceTree, ListsFilesByPathAndKind) {
  const SourceTree tree = SourceTree::from_text(
      {{"b/B.java", ""}, {"a.gradle", ""}, {"app/AndroidManifest.xml", ""}, {"b/A.java", ""}});
  EXPECT_EQ(paths(tree), (std::vector<std::string>{"a.gradle", "app/AndroidManifest.xml",
                                                   "b/A.java", "b/B.java"}));
  EXPECT_EQ(tree.files(FileKind::kJava).size(), 2u);
  EXPECT_EQ(tree.files(FileKind::kManifest).size(), 1u);
  EXPECT_EQ(tree.find("b/A.java"), FileId{2});
  EXPECT_FALSE(tree.find("b/C.java"));
}

TEST(SourceTree, CountsColumnsInUtf16Units) {
  const SourceTree tree =
      tree_of("a\n\xE7\x94\xA8\xF0\x9F\x98\x80x\n");  // a CJK character, an emoji, x
  const Place place = tree.place({kFirst, 9, 10});
  EXPECT_EQ(place.line, 2);
  EXPECT_EQ(place.column, 4);
  EXPECT_EQ(place.end_column, 5);
}

TEST(SourceTree, PlacesPastTheEndAreTheEnd) {
  const SourceTree tree = tree_of("ab");
  EXPECT_EQ(tree.place({kFirst, 100, 200}).column, 3);
  EXPECT_EQ(tree.line_text(kFirst, 2), "");
  EXPECT_EQ(tree.line_text(kFirst, 0), "");
}

TEST(SourceTree, LeavesOutLineEndsAndByteOrderMark) {
  const SourceTree tree = tree_of("\xEF\xBB\xBFpackage a\r\nclass B\r\n");
  EXPECT_TRUE(tree.text(kFirst).starts_with("package"));
  EXPECT_EQ(tree.line_text(kFirst, 1), "package a");
  EXPECT_EQ(tree.line_text(kFirst, 2), "class B");
  EXPECT_EQ(tree.place({kFirst, 11, 16}).line, 2);
  EXPECT_EQ(tree.place({kFirst, 11, 16}).column, 1);
}

TEST(SourceTree, ReadsBytesThatAreNotUtf8AsQuestionMarks) {
  const SourceTree tree = tree_of("// \xD6\xD0\xCE\xC4\nval x = 1\n");  // GBK
  EXPECT_EQ(tree.line_text(kFirst, 1), "// ????");
  EXPECT_EQ(tree.line_text(kFirst, 2), "val x = 1");
  ASSERT_TRUE(tree.note(kFirst));
  EXPECT_EQ(tree.note(kFirst)->kind, ReadNote::Kind::kNotUtf8);
  EXPECT_EQ(tree.note(kFirst)->line, 1);
}

TEST(SourceTree, RejectsOverlongSurrogateAndCutOffUtf8) {
  for (const std::string bytes : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                  "\xF0\x9F\x98", "\x80", "\xFF"}) {
    EXPECT_EQ(tree_of(bytes).text(kFirst), std::string(bytes.size(), '?'));
  }
  EXPECT_EQ(tree_of("\xF4\x8F\xBF\xBF").text(kFirst), "\xF4\x8F\xBF\xBF");
}

TEST(SourceTree, GivesNoTextOfBinaryFiles) {
  const SourceTree tree = tree_of(std::string("class\0A", 7));
  EXPECT_EQ(tree.text(kFirst), "");
  ASSERT_TRUE(tree.note(kFirst));
  EXPECT_EQ(tree.note(kFirst)->kind, ReadNote::Kind::kBinary);
  const SourceTree utf16 =
      tree_of(std::string("\xFF\xFE"
                          "c\0l\0",
                          6));
  EXPECT_NE(utf16.note(kFirst)->detail.find("UTF-16"), std::string::npos);
}

TEST(SourceTree, GivesNoTextOfTooLargeFiles) {
  TempFolder folder;
  folder.write("Big.java", "");
  std::filesystem::resize_file(folder.path() / "Big.java", 100u << 20);
  folder.write("Small.java", "class Small {}");
  const auto tree = SourceTree::from_disk(folder.string());
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->text({0}), "");
  ASSERT_TRUE(tree->note({0}));
  EXPECT_EQ(tree->note({0})->kind, ReadNote::Kind::kTooLarge);
  EXPECT_EQ(tree->note({0})->path, "Big.java");
  EXPECT_EQ(tree->text({1}), "class Small {}");
  EXPECT_FALSE(tree->note({1}));
}

TEST(SourceTree, TakesOneFileAsARoot) {
  TempFolder folder;
  folder.write("src/A.kt", "class A");
  const auto tree = SourceTree::from_disk(folder.string() + "/src/A.kt");
  ASSERT_TRUE(tree);
  EXPECT_EQ(paths(*tree), std::vector<std::string>{"A.kt"});
  EXPECT_EQ(tree->text(kFirst), "class A");
}

TEST(SourceTree, SaysThatARootIsMissing) {
  const auto tree = SourceTree::from_disk("/no/such/folder");
  ASSERT_FALSE(tree);
  EXPECT_EQ(tree.error().to_string(), "/no/such/folder: no such file or folder");
}

TEST(SourceTree, PassesOverBuildOutputButNotPackagesOfThatName) {
  TempFolder folder;
  folder.write("app/build/generated/A.java", "");
  folder.write("app/out/B.java", "");
  folder.write(".git/C.java", "");
  folder.write("node_modules/x/D.java", "");
  folder.write("app/src/main/java/com/x/build/E.java", "");
  folder.write("java/app/build/intermediates/F.java", "");
  folder.write("buildSrc/G.kt", "");
  const auto tree = SourceTree::from_disk(folder.string());
  ASSERT_TRUE(tree);
  EXPECT_EQ(paths(*tree),
            (std::vector<std::string>{"app/src/main/java/com/x/build/E.java", "buildSrc/G.kt"}));
}

TEST(SourceTree, NotesLinksThatLeadBackOrOut) {
  TempFolder folder, outside;
  outside.write("Secret.java", "");
  folder.write("app/A.java", "");
  folder.link("..", "app/loop");
  folder.link("self", "self");
  folder.link(outside.string(), "outside");
  folder.link("app", "same");
  folder.link("nowhere", "Gone.java");
  const auto tree = SourceTree::from_disk(folder.string());
  ASSERT_TRUE(tree);
  EXPECT_EQ(paths(*tree), std::vector<std::string>{"app/A.java"});
  std::vector<std::string> notes;
  for (const ReadNote& note : tree->walk_notes()) notes.push_back(note.path + " " + note.detail);
  EXPECT_EQ(notes,
            (std::vector<std::string>{"Gone.java a link to nothing: No such file or directory",
                                      "app/loop leads back", "outside leads out of the tree",
                                      "self leads to itself"}));
}

TEST(SourceTree, ReadsALinkedManifestOfTheSameTree) {
  TempFolder folder;
  folder.write("shared/AndroidManifest.xml", "<manifest/>");
  folder.link("../shared/AndroidManifest.xml", "app/AndroidManifest.xml");
  const auto tree = SourceTree::from_disk(folder.string());
  ASSERT_TRUE(tree);
  ASSERT_EQ(tree->files(FileKind::kManifest).size(), 2u);
  EXPECT_EQ(tree->text({0}), "<manifest/>");
}

TEST(SourceTree, DoesNotWaitForPipes) {
  TempFolder folder;
  ASSERT_EQ(::mkfifo((folder.path() / "Pipe.java").c_str(), 0600), 0);
  const auto tree = SourceTree::from_disk(folder.string());
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->size(), 0u);
  ASSERT_EQ(tree->walk_notes().size(), 1u);
  EXPECT_EQ(tree->walk_notes()[0].kind, ReadNote::Kind::kUnreadable);
}

TEST(SourceTree, NotesAFileThatVanished) {
  TempFolder folder;
  folder.write("A.java", "class A {}");
  const auto tree = SourceTree::from_disk(folder.string());
  ASSERT_TRUE(tree);
  std::filesystem::remove(folder.path() / "A.java");
  EXPECT_EQ(tree->text(kFirst), "");
  ASSERT_TRUE(tree->note(kFirst));
  EXPECT_EQ(tree->note(kFirst)->kind, ReadNote::Kind::kUnreadable);
}

/// Takes root's right to read everything away from a test, for a while.
class AsNobody {
 public:
  AsNobody() {
    if (user_ == 0) {
      EXPECT_EQ(::seteuid(65534), 0);
    }
  }
  ~AsNobody() {
    if (user_ == 0) {
      EXPECT_EQ(::seteuid(user_), 0);
    }
  }

 private:
  const uid_t user_ = ::geteuid();
};

TEST(SourceTree, NotesWhatMayNotBeRead) {
  using std::filesystem::perms;
  TempFolder folder;
  folder.write("A.java", "class A {}");
  folder.write("locked/B.java", "");
  std::filesystem::permissions(folder.path(), perms(0755));
  std::filesystem::permissions(folder.path() / "A.java", perms::none);
  std::filesystem::permissions(folder.path() / "locked", perms::none);
  {
    const AsNobody as_nobody;
    const auto tree = SourceTree::from_disk(folder.string());
    ASSERT_TRUE(tree);
    ASSERT_TRUE(tree->note(kFirst));
    EXPECT_EQ(tree->note(kFirst)->kind, ReadNote::Kind::kUnreadable);
    ASSERT_EQ(tree->walk_notes().size(), 1u);
    EXPECT_EQ(tree->walk_notes()[0].path, "locked");
  }
  std::filesystem::permissions(folder.path() / "locked", perms::owner_all);
}

TEST(SourceTree, ShowsNamesThatAreNotUtf8) {
  TempFolder folder;
  folder.write("\xC4\xE3.java", "class A {}");
  const auto tree = SourceTree::from_disk(folder.string());
  ASSERT_TRUE(tree);
  EXPECT_EQ(paths(*tree), std::vector<std::string>{"??.java"});
  EXPECT_EQ(tree->text(kFirst), "class A {}");
}

TEST(SourceTree, IsReadByManyThreadsAtOnce) {
  TempFolder folder;
  for (int i = 0; i < 50; ++i) folder.write("F" + std::to_string(i) + ".kt", "x\ny\n");
  const auto tree = SourceTree::from_disk(folder.string());
  ASSERT_TRUE(tree);
  parallel_for(400, 4, [&](size_t i) {
    const FileId file{static_cast<uint32_t>(i % 50)};
    EXPECT_EQ(tree->text(file), "x\ny\n");
    EXPECT_EQ(tree->place({file, 2, 3}).line, 2);
  });
}

}  // namespace
}  // namespace sdklint
