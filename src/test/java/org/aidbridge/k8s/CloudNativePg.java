package org.aidbridge.k8s;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/**
 * The types of CloudNativePG that our manifests use, written from its API reference (postgresql.cnpg.io/v1, 1.25): no
 * Maven artifact has them. Unknown fields are refused, so a new field in a manifest has to be looked up and added
 * here.
 */
final class CloudNativePg {

    private CloudNativePg() {}

    record Reference(String name) {}

    record KeyReference(String name, String key) {}

    record Cluster(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(
                int instances,
                String imageName,
                InheritedMetadata inheritedMetadata,
                Boolean enableSuperuserAccess,
                Bootstrap bootstrap,
                List<ExternalCluster> externalClusters,
                Managed managed,
                PostgreSql postgresql,
                AffinityConfiguration affinity,
                Storage storage,
                Storage walStorage,
                ResourceRequirements resources,
                String primaryUpdateStrategy,
                Monitoring monitoring,
                Backup backup) {}

        record InheritedMetadata(Map<String, String> labels, Map<String, String> annotations) {}

        record Bootstrap(InitDb initdb, Recovery recovery) {}

        record Recovery(
                String source, String database, String owner, Reference secret, RecoveryTarget recoveryTarget) {}

        record RecoveryTarget(String targetTime) {}

        record ExternalCluster(String name, ObjectStore barmanObjectStore) {}

        record InitDb(
                String database,
                String owner,
                Reference secret,
                String encoding,
                String localeProvider,
                String locale,
                String builtinLocale,
                Boolean dataChecksums,
                List<String> postInitSQL) {}

        record Managed(List<Role> roles) {}

        record Role(String name, String ensure, Boolean login, Reference passwordSecret) {}

        record PostgreSql(Synchronous synchronous, Map<String, String> parameters) {}

        record Synchronous(String method, int number, String dataDurability) {}

        record AffinityConfiguration(
                Boolean enablePodAntiAffinity,
                String topologyKey,
                String podAntiAffinityType,
                Affinity additionalPodAffinity) {}

        record Storage(String size, String storageClass) {}

        record Monitoring(Boolean enablePodMonitor) {}

        record Backup(String retentionPolicy, ObjectStore barmanObjectStore) {}

        record ObjectStore(
                String destinationPath,
                String endpointURL,
                S3Credentials s3Credentials,
                Compression wal,
                Compression data) {}

        record S3Credentials(KeyReference accessKeyId, KeyReference secretAccessKey) {}

        record Compression(String compression) {}
    }

    record Pooler(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(Reference cluster, int instances, String type, PgBouncer pgbouncer, PodTemplateSpec template) {}

        record PgBouncer(String poolMode, Map<String, String> parameters) {}
    }

    record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

        record Spec(String schedule, String backupOwnerReference, Boolean immediate, Reference cluster) {}
    }
}
