#include "parse/xml_tree.h"

#include <gtest/gtest.h>

#include <string>

namespace sdklint {
namespace {

XmlTree parse(std::string_view text) { return XmlTree::parse({0}, text); }

std::string_view cut(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

TEST(XmlTree, KnowsWhereTagsAndAttributesStand) {
  const std::string_view text = R"(<?xml version="1.0"?>
<!-- a <comment/> -->
<manifest xmlns:android="x">
    <application android:name = ".App"
        android:label='a > "b"'/>
</manifest>)";
  const XmlTree tree = parse(text);
  EXPECT_EQ(tree.fault, "");
  EXPECT_EQ(tree.root.name, "manifest");
  EXPECT_EQ(cut(text, tree.root.span), R"(<manifest xmlns:android="x">)");
  const XmlElement* application = tree.root.child("application");
  ASSERT_NE(application, nullptr);
  EXPECT_TRUE(cut(text, application->span).starts_with("<application"));
  EXPECT_TRUE(cut(text, application->span).ends_with("/>"));
  EXPECT_EQ(cut(text, application->attributes[0].span), R"(android:name = ".App")");
  EXPECT_EQ(cut(text, application->attributes[1].span), R"(android:label='a > "b"')");
  EXPECT_EQ(*application->attribute("android:name"), ".App");
  EXPECT_EQ(application->attribute("android:icon"), nullptr);
  EXPECT_EQ(application->child("activity"), nullptr);
}

TEST(XmlTree, ResolvesEntitiesAndTrimsText) {
  const XmlTree tree = parse("<string name='a&amp;b'>\n  x &lt; y <![CDATA[<z>]]>\n</string>");
  EXPECT_EQ(*tree.root.attribute("name"), "a&b");
  EXPECT_EQ(tree.root.text, "x < y <z>");
}

TEST(XmlTree, KeepsWhatStandsBeforeAFault) {
  const std::string_view text = "<manifest>\n  <application android:name='.App'>\n  <activity";
  const XmlTree tree = parse(text);
  EXPECT_NE(tree.fault, "");
  EXPECT_GT(tree.fault_offset, 40u);
  EXPECT_NE(tree.root.child("application"), nullptr);
}

TEST(XmlTree, SaysThatATextIsNotXml) {
  EXPECT_NE(parse("").fault, "");
  EXPECT_NE(parse("not xml").fault, "");
  EXPECT_NE(parse("{\"json\": true}").fault, "");
}

TEST(XmlTree, BoundsDepth) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "<a>";
  for (int i = 0; i < 100'000; ++i) text += "</a>";
  const XmlTree tree = parse(text);
  EXPECT_NE(tree.fault.find("512"), std::string::npos);
  int depth = 1;
  for (const XmlElement* at = &tree.root; !at->children.empty(); at = &at->children[0]) ++depth;
  EXPECT_EQ(depth, 512);
}

TEST(XmlTree, ExpandsNoEntitiesOfADocumentType) {
  const XmlTree tree = parse("<!DOCTYPE a [<!ENTITY x 'aaaa'>]><a>&x;&x;</a>");
  EXPECT_EQ(tree.root.text, "&x;&x;");
}

TEST(XmlTree, SurvivesEveryPrefix) {
  const std::string text = "<?xml version='1.0'?><!--c--><a b='1' c=\"&gt;\"><![CDATA[x]]><d/></a>";
  for (size_t length = 0; length <= text.size(); ++length) parse(text.substr(0, length));
}

}  // namespace
}  // namespace sdklint
