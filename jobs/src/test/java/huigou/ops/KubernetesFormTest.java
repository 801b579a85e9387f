package huigou.ops;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The manifests of {@code ops/k8s} against the forms of batch/v1, apps/v1 and v1, as far as they
 * use them: each key is one that its object has, what is required is there, what is chosen from a
 * list is on it, and names lead somewhere. The forms are written down here after the API's
 * reference; no cluster and no schema of its publisher was at hand.
 */
class KubernetesFormTest {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  /**
   * The keys of an object, by its path: a word is the form of what stands there, {@code !} what is
   * required, {@code *} a list of it.
   */
  private static final Map<String, List<String>> FORMS =
      forms(
          """
          CronJob: apiVersion! kind! metadata!:Metadata spec!:CronJobSpec
          CronJobSpec: schedule! timeZone concurrencyPolicy startingDeadlineSeconds
              suspend successfulJobsHistoryLimit failedJobsHistoryLimit
              jobTemplate!:JobTemplate
          JobTemplate: metadata:Metadata spec!:JobSpec
          JobSpec: activeDeadlineSeconds backoffLimit completions parallelism
              ttlSecondsAfterFinished podFailurePolicy:PodFailurePolicy
              template!:PodTemplate
          PodFailurePolicy: rules!:*Rule
          Rule: action! onExitCodes:ExitCodes onPodConditions:*Condition
          ExitCodes: containerName operator! values!
          Condition: type! status!
          Deployment: apiVersion! kind! metadata!:Metadata spec!:DeploymentSpec
          DeploymentSpec: replicas selector!:Selector template!:PodTemplate
          Selector: matchLabels
          PodTemplate: metadata:Metadata spec!:PodSpec
          PodSpec: restartPolicy terminationGracePeriodSeconds securityContext:PodSecurity
              initContainers:*Container containers!:*Container volumes:*Volume
          PodSecurity: runAsNonRoot runAsUser runAsGroup fsGroup
          Container: name! image command args env:*Variable ports:*Port
              resources:Resources securityContext:Security volumeMounts:*Mount
          Security: readOnlyRootFilesystem allowPrivilegeEscalation
          Variable: name! value
          Port: containerPort! name protocol
          Resources: requests limits
          Mount: name! mountPath! subPath readOnly
          Volume: name! persistentVolumeClaim:ClaimOf emptyDir
          ClaimOf: claimName! readOnly
          PersistentVolumeClaim: apiVersion! kind! metadata!:Metadata spec!:ClaimSpec
          ClaimSpec: accessModes! resources!:Resources storageClassName
          Metadata: name labels
          """);

  /**
   * A form a line, its name before a colon; a line that is indented goes on with the one before.
   */
  private static Map<String, List<String>> forms(String table) {
    return table
        .replaceAll("\\n +", " ")
        .lines()
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(form -> form[0], form -> List.of(form[1].split(" "))));
  }

  /** What may be chosen, by key; of an action, a restart and a mode of access too. */
  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "concurrencyPolicy", Set.of("Allow", "Forbid", "Replace"),
          "action", Set.of("FailJob", "FailIndex", "Ignore", "Count"),
          "operator", Set.of("In", "NotIn"),
          "restartPolicy", Set.of("Always", "OnFailure", "Never"),
          "status", Set.of("True", "False", "Unknown"));

  private static final Map<String, String> VERSIONS =
      Map.of("CronJob", "batch/v1", "Deployment", "apps/v1", "PersistentVolumeClaim", "v1");

  private static String manifest() throws IOException {
    return Files.readString(Project.root().resolve("ops/k8s/huigou.yaml"));
  }

  private static List<JsonNode> documents(String text) {
    return Stream.of(text.split("(?m)^---$")).map(YAML::readTree).toList();
  }

  /** What is wrong with manifests, each with its path. */
  private static List<String> wrong(String text) {
    List<String> wrong = new ArrayList<>();
    Set<String> claims =
        documents(text).stream()
            .filter(each -> each.path("kind").asString("").equals("PersistentVolumeClaim"))
            .map(each -> each.at("/metadata/name").asString(""))
            .collect(Collectors.toSet());
    for (JsonNode document : documents(text)) {
      String kind = document.path("kind").asString("");
      if (!document.path("apiVersion").asString("").equals(VERSIONS.get(kind))) {
        wrong.add(kind + ": apiVersion");
        continue;
      }
      object(kind, kind, document, wrong);
      JsonNode job = document.at("/spec/jobTemplate/spec");
      pod(
          job.isMissingNode() ? document.at("/spec/template") : job.path("template"),
          claims,
          wrong);
      policy(job, wrong);
      zone(document.path("spec"), wrong);
      JsonNode labels = document.at("/spec/selector/matchLabels");
      if (!labels.isMissingNode()
          && !labels.equals(document.at("/spec/template/metadata/labels"))) {
        wrong.add(kind + ": the selector matches no pod");
      }
    }
    return wrong;
  }

  private static void object(String path, String form, JsonNode node, List<String> wrong) {
    if (!node.isObject()) {
      wrong.add(path + ": is no object");
      return;
    }
    List<String> known = new ArrayList<>();
    for (String entry : FORMS.get(form)) {
      String key = entry.split("[!:]")[0];
      known.add(key);
      JsonNode value = node.path(key);
      if (value.isMissingNode()) {
        if (entry.contains("!")) {
          wrong.add(path + "." + key + ": is missing");
        }
      } else if (entry.contains(":*")) {
        for (JsonNode each : value) {
          object(path + "." + key, entry.split(":\\*")[1], each, wrong);
        }
      } else if (entry.contains(":")) {
        object(path + "." + key, entry.split(":")[1], value, wrong);
      } else if (CHOICES.containsKey(key) && !CHOICES.get(key).contains(value.asString(""))) {
        wrong.add(path + "." + key + ": " + value);
      }
    }
    node.propertyNames().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> wrong.add(path + "." + key + ": is unknown"));
  }

  private static List<JsonNode> all(JsonNode list) {
    return list.valueStream().toList();
  }

  /** Mounts name volumes, and volumes claims that there are. */
  private static void pod(JsonNode template, Set<String> claims, List<String> wrong) {
    JsonNode spec = template.path("spec");
    Set<String> volumes =
        all(spec.path("volumes")).stream()
            .map(each -> each.path("name").asString(""))
            .collect(Collectors.toSet());
    Stream.concat(all(spec.path("containers")).stream(), all(spec.path("initContainers")).stream())
        .flatMap(container -> all(container.path("volumeMounts")).stream())
        .map(mount -> mount.path("name").asString(""))
        .filter(name -> !volumes.contains(name))
        .forEach(name -> wrong.add("volumeMounts: there is no volume " + name));
    all(spec.path("volumes")).stream()
        .map(each -> each.at("/persistentVolumeClaim/claimName"))
        .filter(claim -> !claim.isMissingNode() && !claims.contains(claim.asString("")))
        .forEach(claim -> wrong.add("volumes: there is no claim " + claim));
  }

  /** It wants pods that are not restarted in place; codes of failure alone can fail a job. */
  private static void policy(JsonNode job, List<String> wrong) {
    JsonNode rules = job.at("/podFailurePolicy/rules");
    if (rules.isMissingNode()) {
      return;
    }
    JsonNode pod = job.at("/template/spec");
    if (!pod.path("restartPolicy").asString("").equals("Never")) {
      wrong.add("podFailurePolicy: restartPolicy is not Never");
    }
    Set<String> containers =
        all(pod.path("containers")).stream()
            .map(each -> each.path("name").asString(""))
            .collect(Collectors.toSet());
    for (JsonNode rule : all(rules)) {
      if (rule.has("onExitCodes") == rule.has("onPodConditions")) {
        wrong.add("podFailurePolicy: a rule goes by exit codes or by conditions");
      }
      JsonNode codes = rule.path("onExitCodes");
      if (codes.has("containerName")
          && !containers.contains(codes.path("containerName").asString(""))) {
        wrong.add("podFailurePolicy: there is no container " + codes.path("containerName"));
      }
      boolean in = codes.path("operator").asString("").equals("In");
      all(codes.path("values")).stream()
          .mapToInt(JsonNode::asInt)
          .filter(code -> code < 0 || code > 255 || in && code == 0)
          .forEach(code -> wrong.add("podFailurePolicy: exit code " + code));
    }
  }

  private static void zone(JsonNode spec, List<String> wrong) {
    JsonNode zone = spec.path("timeZone");
    if (!zone.isMissingNode() && !ZoneId.getAvailableZoneIds().contains(zone.asString(""))) {
      wrong.add("timeZone: " + zone);
    }
  }

  @Test
  void whatIsShippedHasTheForm() throws IOException {
    assertThat(documents(manifest()))
        .extracting(each -> each.path("kind").asString(""))
        .containsExactly("CronJob", "PersistentVolumeClaim", "Deployment");
    assertThat(wrong(manifest())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schedule: "10,55 * * * 0-5" | suspend: false | CronJob.spec.schedule: is missing
          concurrencyPolicy: Forbid | concurrencyPolicy: Never | CronJob.spec.concurrencyPolicy
          startingDeadlineSeconds | startingDeadline | startingDeadline: is unknown
          timeZone: America/New_York | timeZone: America/Newyork | timeZone
          restartPolicy: Never | restartPolicy: OnFailure | restartPolicy is not Never
          containerName: huigou | containerName: other | there is no container
          values: [2, 4] | values: [0, 2] | exit code 0
          operator: In, | | operator: is missing
          claimName: huigou-data | claimName: data | there is no claim
          {name: tmp, emptyDir: {}} | {name: temp, emptyDir: {}} | there is no volume tmp
          matchLabels: {app: huigou-web} | matchLabels: {app: web} | matches no pod
          apiVersion: batch/v1 | apiVersion: batch/v1beta1 | CronJob: apiVersion
          """)
  void whatHasNotIsNamed(String stands, String broken, String named) throws IOException {
    String changed = manifest().replace(stands, broken == null ? "" : broken);
    assertThat(changed).isNotEqualTo(manifest());
    assertThat(wrong(changed)).anyMatch(each -> each.contains(named));
  }
}
