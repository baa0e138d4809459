// swift-tools-version: 6.2
import PackageDescription

/// One set of settings for every Swift target: warnings are errors, imports say what they are for.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "dramatis",
  products: [
    .executable(name: "dramatis", targets: ["DramatisCLI"]),
    .library(
      name: "Dramatis",
      targets: [
        "Dramatis", "DramatisTagger", "DramatisText", "DramatisGraph", "DramatisRender",
        "DramatisFormats",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Text, ranges, tokens, sentences; the story and its parts.
    .target(name: "DramatisText", swiftSettings: settings),

    // Tables embedded into the binary, and the look-ups on them.
    .target(
      name: "CDramatisData", exclude: ["Model", "Tables"]),
    .target(
      name: "DramatisLexicon", dependencies: ["CDramatisData", "DramatisText"],
      swiftSettings: settings),

    // Names by a trained sequence model.
    .target(
      name: "DramatisTagger", dependencies: ["CDramatisData", "DramatisLexicon"],
      swiftSettings: settings),

    // From an article to its story.
    .target(
      name: "DramatisReading", dependencies: ["DramatisLexicon", "DramatisTagger", "DramatisText"],
      swiftSettings: settings),

    // From stories to a graph, its questions and its picture as DOT.
    .target(name: "DramatisGraph", dependencies: ["DramatisText"], swiftSettings: settings),

    // From DOT to SVG, PNG and PDF.
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(name: "DramatisRender", dependencies: ["CGraphviz"], swiftSettings: settings),

    // Stories and graphs as other tools read them.
    .target(
      name: "DramatisFormats", dependencies: ["DramatisGraph", "DramatisText"],
      swiftSettings: settings),

    // Articles from files of many kinds.
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "DramatisIntake", dependencies: ["CXML2", "CZlib", "DramatisFormats", "DramatisText"],
      swiftSettings: settings),

    // Who is who across articles, and what people corrected.
    .target(
      name: "DramatisResolution",
      dependencies: ["DramatisGraph", "DramatisLexicon", "DramatisText"],
      swiftSettings: settings),

    // A corpus in one SQLite file.
    .target(
      name: "DramatisStore",
      dependencies: [
        "DramatisGraph", "DramatisResolution", "DramatisText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: settings),

    // The facade.
    .target(
      name: "Dramatis",
      dependencies: ["DramatisLexicon", "DramatisReading", "DramatisTagger", "DramatisText"],
      swiftSettings: settings),

    .executableTarget(
      name: "DramatisCLI",
      dependencies: [
        "Dramatis", "DramatisFormats", "DramatisGraph", "DramatisIntake", "DramatisRender",
        "DramatisResolution", "DramatisStore", "DramatisTagger", "DramatisText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    // From corpora to a model.
    .target(
      name: "DramatisTraining",
      dependencies: ["DramatisLexicon", "DramatisReading", "DramatisTagger", "DramatisText"],
      exclude: ["Taught"], swiftSettings: settings),

    // The workbench: measuring, checking tables.
    .executableTarget(
      name: "DramatisLab",
      dependencies: [
        "Dramatis", "DramatisFormats", "DramatisGraph", "DramatisIntake", "DramatisLexicon",
        "DramatisRender", "DramatisResolution", "DramatisStore", "DramatisTagger",
        "DramatisTestSupport", "DramatisText", "DramatisTraining",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    // What tests and the workbench share: marked text, seeded mutations, articles of our own, and what
    // contradicts a contract.
    .target(
      name: "DramatisTestSupport",
      dependencies: ["Dramatis", "DramatisFormats", "DramatisGraph", "DramatisText"],
      path: "Tests/DramatisTestSupport", swiftSettings: settings),
    .testTarget(
      name: "DramatisTextTests", dependencies: ["DramatisTestSupport", "DramatisText"],
      swiftSettings: settings),
    .testTarget(
      name: "DramatisLexiconTests",
      dependencies: ["CDramatisData", "DramatisLexicon", "DramatisText"], swiftSettings: settings),
    .testTarget(
      name: "DramatisTaggerTests",
      dependencies: ["DramatisLexicon", "DramatisTagger", "DramatisTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DramatisTrainingTests",
      dependencies: ["DramatisLexicon", "DramatisTagger", "DramatisTraining"],
      swiftSettings: settings),
    .testTarget(
      name: "DramatisReadingTests",
      dependencies: [
        "Dramatis", "DramatisLexicon", "DramatisReading", "DramatisTagger", "DramatisTestSupport",
        "DramatisText",
      ], swiftSettings: settings),
    .testTarget(
      name: "DramatisGraphTests",
      dependencies: ["DramatisGraph", "DramatisRender", "DramatisText"],
      swiftSettings: settings),
    .testTarget(
      name: "DramatisRenderTests", dependencies: ["DramatisRender"], swiftSettings: settings),
    .testTarget(
      name: "DramatisFormatsTests",
      dependencies: ["DramatisFormats", "DramatisGraph", "DramatisText"], swiftSettings: settings),
    .testTarget(
      name: "DramatisIntakeTests",
      dependencies: ["CZlib", "DramatisIntake", "DramatisTestSupport", "DramatisText"],
      swiftSettings: settings),
    .testTarget(
      name: "DramatisResolutionTests",
      dependencies: ["DramatisGraph", "DramatisResolution", "DramatisTestSupport", "DramatisText"],
      swiftSettings: settings),
    .testTarget(
      name: "DramatisStoreTests",
      dependencies: [
        "Dramatis", "DramatisGraph", "DramatisResolution", "DramatisStore", "DramatisTestSupport",
        "DramatisText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Corpora"], swiftSettings: settings),
    .testTarget(
      name: "DramatisCLITests",
      dependencies: [
        "Dramatis", "DramatisCLI", "DramatisFormats", "DramatisGraph", "DramatisText",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DramatisLabTests",
      dependencies: ["Dramatis", "DramatisLab", "DramatisTestSupport", "DramatisText"],
      swiftSettings: settings),
    // The folder Graphs, and what README.md says.
    .testTarget(
      name: "GraphsTests",
      dependencies: [
        "Dramatis", "DramatisCLI", "DramatisFormats", "DramatisGraph", "DramatisRender",
        "DramatisText",
      ], swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)
